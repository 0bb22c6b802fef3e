/**
 * The doors where something is asked beside a dossier. Read {@link fr.workinfrance.command.beside.AsideDoor} first.
 */
@NullMarked
package fr.workinfrance.command.beside;

import org.jspecify.annotations.NullMarked;
