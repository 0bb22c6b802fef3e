package fr.workinfrance.command.importing;

import fr.workinfrance.domain.form.Folded;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A dossier as the form engine's API v1 returned it: a tree whose every branch may be missing or of another kind. */
record ForeignDossier(JsonNode tree) {

    static final String SYSTEM = "demarches-simplifiees/v1";

    String text(String... path) {
        var node = tree;
        for (var step : path) node = node.path(step);
        return textOf(node);
    }

    /** The items of a list; none when it is not one. */
    Stream<JsonNode> items(String name) {
        var list = tree.path(name);
        return list.isArray() ? list.valueStream() : Stream.empty();
    }

    /** Empty when it is absent or not an instant. */
    Optional<Instant> instant(String name) {
        try {
            return Optional.of(OffsetDateTime.parse(text(name)).toInstant());
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    /** The agents' own answers by folded label. */
    Map<String, String> agentsAnswers() {
        var answers = new LinkedHashMap<String, String>();
        items("champs_private").forEach(field -> answers.put(Folded.of(labelOf(field)), textOf(field.path("value"))));
        return answers;
    }

    static String labelOf(JsonNode field) {
        return textOf(field.path("type_de_champ").path("libelle"));
    }

    static String typeOf(JsonNode field) {
        return textOf(field.path("type_de_champ").path("type_champ"));
    }

    static String textOf(JsonNode node) {
        return node.isString() || node.isNumber() || node.isBoolean() ? node.asString() : "";
    }
}
