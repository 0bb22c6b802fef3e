package fr.workinfrance.command.importing;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.service.wording.Written;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The pieces of a foreign dossier: known by the label of their type, left where they are. */
final class ForeignPieces {

    private static final int LONGEST_NAME = 200;

    private final ForeignDossier foreign;
    private final Map<String, String> labels = new HashMap<>();

    ForeignPieces(ForeignDossier foreign) {
        this.foreign = foreign;
        foreign.items("types_de_piece_justificative")
                .forEach(type -> labels.put(
                        ForeignDossier.textOf(type.path("id")), ForeignDossier.textOf(type.path("libelle"))));
    }

    /** In the order they were sent. */
    List<Piece> pieces(DossierId dossier) {
        return foreign.items("pieces_justificatives")
                .sorted(Comparator.comparing(piece -> ForeignDossier.textOf(piece.path("created_at"))))
                .map(piece -> piece(dossier, piece))
                .toList();
    }

    /** The labels of types that are none of ours. */
    List<String> unknown() {
        return labels.values().stream()
                .filter(label -> Labels.piece(label).isEmpty())
                .sorted()
                .toList();
    }

    private Piece piece(DossierId dossier, JsonNode node) {
        var url = ForeignDossier.textOf(node.path("content_url"));
        var name = url.substring(url.lastIndexOf('/') + 1);
        return new Piece(
                id(dossier, node),
                kind(node),
                Personal.of(Subjects.worker(dossier), Written.cut(name, LONGEST_NAME)),
                new PieceContent.Elsewhere(ForeignDossier.SYSTEM));
    }

    private PieceKind kind(JsonNode node) {
        var label = labels.getOrDefault(ForeignDossier.textOf(node.path("type_de_piece_justificative_id")), "");
        return Labels.piece(label).orElse(PieceKind.OTHER);
    }

    // Why from the piece itself: importing the same file again gives the same number, and is refused.
    private static PieceId id(DossierId dossier, JsonNode node) {
        var name = dossier + "/" + node;
        return new PieceId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
