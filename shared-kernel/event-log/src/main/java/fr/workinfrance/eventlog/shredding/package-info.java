/**
 * Sealing facts about a person under that person's own key, so that destroying the key erases them everywhere at once. Read
 * {@link fr.workinfrance.eventlog.shredding.PersonKeys} first.
 */
@NullMarked
package fr.workinfrance.eventlog.shredding;

import org.jspecify.annotations.NullMarked;
