/**
 * Receipts that somebody brings back: whether they are ours, and what they say. Read
 * {@link fr.workinfrance.verification.returned.ReturnedReceipts} first.
 */
@NullMarked
package fr.workinfrance.verification.returned;

import org.jspecify.annotations.NullMarked;
