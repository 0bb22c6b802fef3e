/**
 * Whether what stands behind a seal is nothing but proofs of it: validation data and a time-stamp. Read
 * {@link fr.workinfrance.verification.added.AddedProofs} first.
 */
@NullMarked
package fr.workinfrance.verification.added;

import org.jspecify.annotations.NullMarked;
