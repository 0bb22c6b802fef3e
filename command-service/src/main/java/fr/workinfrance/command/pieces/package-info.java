/**
 * Where the pieces of a dossier come in: streamed into the vault, and believed by their bytes alone. Read {@link
 * fr.workinfrance.command.pieces.PieceDoor} first.
 */
@NullMarked
package fr.workinfrance.command.pieces;

import org.jspecify.annotations.NullMarked;
