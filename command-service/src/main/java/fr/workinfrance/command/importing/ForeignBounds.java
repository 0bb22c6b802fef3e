package fr.workinfrance.command.importing;

import fr.workinfrance.command.body.StrictJson;
import fr.workinfrance.command.importing.ImportProblem.PieceTwice;
import fr.workinfrance.command.importing.ImportProblem.TooMany;
import java.util.HashSet;
import java.util.List;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How much a foreign dossier may hold: more than any that was ever seen, since what is taken is kept for good. */
final class ForeignBounds {

    static final String PIECES = "pieces_justificatives";

    private static final int MOST = 300;
    private static final List<String> LISTS =
            List.of("champs", "champs_private", "types_de_piece_justificative", PIECES);

    /** Why bounded while it reads: a tree takes many times the bytes of its file. */
    static JsonMapper reader() {
        var constraints = StreamReadConstraints.builder()
                .maxTokenCount(StrictJson.MOST_TOKENS)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** What goes beyond them; no two pieces of that system are the same, down to the number and the day. */
    static List<ImportProblem> problems(ForeignDossier foreign) {
        var tooMany = LISTS.stream()
                .filter(name -> foreign.items(name).count() > MOST)
                .<ImportProblem>map(name -> new TooMany(name, MOST))
                .toList();
        return tooMany.isEmpty() ? twice(foreign) : tooMany;
    }

    private static List<ImportProblem> twice(ForeignDossier foreign) {
        var seen = new HashSet<String>();
        int place = 0;
        for (var piece : foreign.items(PIECES).toList()) {
            place++;
            if (!seen.add(piece.toString())) return List.of(new PieceTwice(place));
        }
        return List.of();
    }

    private ForeignBounds() {}
}
