/**
 * What holders let others check of their attestation, for how long and what for. Read {@link
 * fr.workinfrance.domain.share.ShareDecider} first.
 */
@NullMarked
package fr.workinfrance.domain.share;

import org.jspecify.annotations.NullMarked;
