package fr.workinfrance.command.importing;

import fr.workinfrance.domain.form.Folded;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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

    /** Empty when it is absent, not an instant, or out of every dossier's reach. */
    Optional<Instant> instant(String name) {
        try {
            var read = OffsetDateTime.parse(text(name));
            return isCredible(read.toLocalDate()) ? Optional.of(read.toInstant()) : Optional.empty();
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    /** Why: a year of nine digits is a date to Java, and beyond what can be reckoned with. */
    static boolean isCredible(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2200;
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
