/**
 * What a checker takes away: a dated, sealed proof of what was asked and answered. Read
 * {@link fr.workinfrance.verification.receipt.Receipts} first.
 */
@NullMarked
package fr.workinfrance.verification.receipt;

import org.jspecify.annotations.NullMarked;
