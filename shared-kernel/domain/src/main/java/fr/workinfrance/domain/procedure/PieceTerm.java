package fr.workinfrance.domain.procedure;

import fr.workinfrance.domain.piece.PieceKind;

/**
 * One piece that a procedure wants, and when.
 *
 * @param article where the law wants it
 */
public record PieceTerm(PieceKind kind, PieceNeed need, String article) {}
