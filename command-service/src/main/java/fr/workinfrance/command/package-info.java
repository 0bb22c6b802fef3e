/**
 * Where something is asked of a dossier. Read {@link fr.workinfrance.command.CommandService} first.
 */
@NullMarked
package fr.workinfrance.command;

import org.jspecify.annotations.NullMarked;
