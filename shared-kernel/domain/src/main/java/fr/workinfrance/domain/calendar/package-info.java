/**
 * Days as the law counts them. Read {@link fr.workinfrance.domain.calendar.StatutoryClock} first.
 */
@NullMarked
package fr.workinfrance.domain.calendar;

import org.jspecify.annotations.NullMarked;
