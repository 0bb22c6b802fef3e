package fr.workinfrance.domain.piece;

import java.util.UUID;

/** One piece of a dossier. */
public record PieceId(UUID value) {

    public static PieceId of(String text) {
        return new PieceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
