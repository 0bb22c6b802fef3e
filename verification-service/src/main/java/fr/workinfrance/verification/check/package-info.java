/**
 * Whether an attestation holds: by its code, or by the document itself. Read
 * {@link fr.workinfrance.verification.check.Verdict} first, then {@link fr.workinfrance.verification.check.Checker}.
 */
@NullMarked
package fr.workinfrance.verification.check;

import org.jspecify.annotations.NullMarked;
