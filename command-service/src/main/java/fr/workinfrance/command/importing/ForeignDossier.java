package fr.workinfrance.command.importing;

import fr.workinfrance.domain.form.Folded;
import fr.workinfrance.service.wording.Written;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A dossier as the form engine's API v1 returned it: a tree whose every branch may be missing or of another kind. */
record ForeignDossier(JsonNode tree) {

    static final String SYSTEM = "demarches-simplifiees/v1";

    /** What is read of the dossier; all else is told as left behind. */
    private static final Set<String> READ = Set.of(
            "id",
            "email",
            "state",
            "champs",
            "created_at",
            "initiated_at",
            "received_at",
            "processed_at",
            "champs_private",
            "types_de_piece_justificative",
            "pieces_justificatives");

    /** What is read of the objects in it. */
    private static final Map<String, Set<String>> READ_OF = Map.of(
            "entreprise",
            Set.of("siren", "raison_sociale", "nom", "prenom", "nom_commercial"),
            "etablissement",
            Set.of("siret"));

    /** The names of what holds something and is not read, {@code etablissement.naf}, in the order of the file. */
    Stream<String> unread() {
        return tree.propertyStream().flatMap(entry -> {
            var name = Written.only(entry.getKey());
            var read = READ_OF.get(name);
            if (read != null)
                return entry.getValue()
                        .propertyStream()
                        .filter(part -> !read.contains(part.getKey()) && holdsSomething(part.getValue()))
                        .map(part -> name + "." + Written.only(part.getKey()));
            return READ.contains(name) || !holdsSomething(entry.getValue()) ? Stream.of() : Stream.of(name);
        });
    }

    private static boolean holdsSomething(JsonNode node) {
        if (node.isContainer()) return !node.isEmpty();
        return !node.isNull()
                && !node.isMissingNode()
                && !(node.isBoolean() && !node.asBoolean())
                && !textOf(node).isBlank();
    }

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
        return node.isString() || node.isNumber() || node.isBoolean() ? Written.only(node.asString()) : "";
    }
}
