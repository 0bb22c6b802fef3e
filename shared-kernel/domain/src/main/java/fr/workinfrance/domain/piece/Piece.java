package fr.workinfrance.domain.piece;

import fr.workinfrance.domain.privacy.Personal;

/** A document joined to a dossier. Its name may name a person, so it is sealed; its content lies in the vault. */
public record Piece(PieceId id, PieceKind kind, Personal<String> fileName, PieceContent content) {}
