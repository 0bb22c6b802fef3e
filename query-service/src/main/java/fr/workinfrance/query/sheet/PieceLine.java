package fr.workinfrance.query.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.query.dossier.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One piece that the reader may open.
 *
 * @param name as it was sent; absent once the person is erased
 * @param joinedAt absent when the trail does not tell it apart from another of its kind
 * @param bytes absent when the piece lies in the system the dossier was imported from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PieceLine(
        String id,
        PieceKind kind,
        @Nullable String name,
        @Nullable Instant joinedAt,
        @Nullable String mediaType,
        @Nullable Long bytes,
        @Nullable String elsewhere) {
    private static final String JOINED = "dossier.piece-attached";

    /** When each piece was joined, by its steps: they name kinds, so that a kind of which one was removed stays untold. */
    static Map<PieceId, Instant> joined(List<Piece> pieces, List<Step> steps) {
        var all = new HashMap<PieceId, Instant>();
        for (var kind : PieceKind.values()) {
            var there = pieces.stream().filter(p -> p.kind() == kind).toList();
            var told = steps.stream()
                    .filter(s -> s.name().equals(JOINED)
                            && kind.name().equals(s.facts().get("piece")))
                    .toList();
            if (told.size() != there.size()) continue;
            for (int i = 0; i < told.size(); i++)
                all.put(there.get(i).id(), told.get(i).at());
        }
        return all;
    }

    public boolean isHere() {
        return bytes != null;
    }

    static PieceLine of(Piece piece, Opening opening, @Nullable Instant joinedAt) {
        var name = opening.text(piece.fileName());
        return switch (piece.content()) {
            case PieceContent.Stored s ->
                new PieceLine(piece.id().toString(), piece.kind(), name, joinedAt, s.mediaType(), s.bytes(), null);
            case PieceContent.Elsewhere e ->
                new PieceLine(piece.id().toString(), piece.kind(), name, joinedAt, null, null, e.source());
        };
    }
}
