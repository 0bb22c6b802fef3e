/**
 * Views folded from the log: each with its own tables, its own position, and its own rebuild. Read {@link
 * fr.workinfrance.eventlog.projection.Projection} first.
 */
@NullMarked
package fr.workinfrance.eventlog.projection;

import org.jspecify.annotations.NullMarked;
