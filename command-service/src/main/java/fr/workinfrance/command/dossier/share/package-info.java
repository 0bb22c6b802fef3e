/**
 * The shares of attestations, those of one dossier a stream beside it. Read {@link
 * fr.workinfrance.command.dossier.share.AxonShares} first.
 */
@NullMarked
package fr.workinfrance.command.dossier.share;

import org.jspecify.annotations.NullMarked;
