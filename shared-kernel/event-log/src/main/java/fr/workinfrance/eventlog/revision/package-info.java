/**
 * How each old form of an event becomes today's. Read {@link fr.workinfrance.eventlog.revision.Revisions} first.
 */
@NullMarked
package fr.workinfrance.eventlog.revision;

import org.jspecify.annotations.NullMarked;
