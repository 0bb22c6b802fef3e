package fr.workinfrance.query.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceKind;
import org.jspecify.annotations.Nullable;

/**
 * One piece that the reader may open.
 *
 * @param name as it was sent; absent once the person is erased
 * @param bytes absent when the piece lies in the system the dossier was imported from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PieceLine(
        String id,
        PieceKind kind,
        @Nullable String name,
        @Nullable String mediaType,
        @Nullable Long bytes,
        @Nullable String elsewhere) {

    public boolean isHere() {
        return bytes != null;
    }

    static PieceLine of(Piece piece, Opening opening) {
        var name = opening.text(piece.fileName());
        return switch (piece.content()) {
            case PieceContent.Stored s ->
                new PieceLine(piece.id().toString(), piece.kind(), name, s.mediaType(), s.bytes(), null);
            case PieceContent.Elsewhere e ->
                new PieceLine(piece.id().toString(), piece.kind(), name, null, null, e.source());
        };
    }
}
