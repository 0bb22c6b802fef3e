/**
 * How events that were stored in an older form are read today, one file for each change. Read {@link
 * fr.workinfrance.eventlog.upcasting.Upcasters} first.
 */
@NullMarked
package fr.workinfrance.eventlog.upcasting;

import org.jspecify.annotations.NullMarked;
