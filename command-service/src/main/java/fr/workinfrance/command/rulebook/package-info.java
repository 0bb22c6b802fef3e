/**
 * The procedures as this service knows them: what it was delivered with and what was published since. Read {@link
 * fr.workinfrance.command.rulebook.Rulebooks} first.
 */
@NullMarked
package fr.workinfrance.command.rulebook;

import org.jspecify.annotations.NullMarked;
