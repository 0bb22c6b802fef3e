/**
 * How much may be asked, so that nobody finds attestations by trying codes. Read
 * {@link fr.workinfrance.verification.limits.CheckBudgets} first.
 */
@NullMarked
package fr.workinfrance.verification.limits;

import org.jspecify.annotations.NullMarked;
