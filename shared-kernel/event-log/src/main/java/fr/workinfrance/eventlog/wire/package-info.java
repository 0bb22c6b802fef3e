/**
 * How events are written: names and revisions, never class names. Read {@link
 * fr.workinfrance.eventlog.wire.EventCatalogue} first.
 */
@NullMarked
package fr.workinfrance.eventlog.wire;

import org.jspecify.annotations.NullMarked;
