/**
 * The check without a network, on the command line: what was fetched once against what is in hand. Read
 * {@link fr.workinfrance.verification.offline.OfflineCheck} first.
 */
@NullMarked
package fr.workinfrance.verification.offline;

import org.jspecify.annotations.NullMarked;
