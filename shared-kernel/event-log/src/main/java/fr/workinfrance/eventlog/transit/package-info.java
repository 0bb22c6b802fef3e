/**
 * Commands that are handled in another process than they were asked in: sealed on their way, and failing there as they would fail
 * here. Read {@link fr.workinfrance.eventlog.transit.SealedTransit} first.
 */
@NullMarked
package fr.workinfrance.eventlog.transit;

import org.jspecify.annotations.NullMarked;
