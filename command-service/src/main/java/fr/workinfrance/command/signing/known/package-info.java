/**
 * What is known of sealing keys outside the place where they lie: known before they sign anything, and never unsaid. Read
 * {@link fr.workinfrance.command.signing.known.KnownKeys} first.
 */
@NullMarked
package fr.workinfrance.command.signing.known;

import org.jspecify.annotations.NullMarked;
