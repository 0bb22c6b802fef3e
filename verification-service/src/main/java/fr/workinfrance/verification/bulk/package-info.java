/**
 * Checks of many codes at once, for employers who look at all their papers. Read
 * {@link fr.workinfrance.verification.bulk.BulkDesk} first.
 */
@NullMarked
package fr.workinfrance.verification.bulk;

import org.jspecify.annotations.NullMarked;
