/**
 * The documents joined to a dossier. Read {@link fr.workinfrance.domain.piece.Piece} first.
 */
@NullMarked
package fr.workinfrance.domain.piece;

import org.jspecify.annotations.NullMarked;
