package fr.workinfrance.standalone.importing;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.dossier.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the house said, and the lines that tell it. */
record ImportAnswer(int status, JsonNode told) {

    /** Empty when no house of ours says such a thing. */
    static Optional<ImportAnswer> read(int status, String body) {
        try {
            var told = JsonMapper.shared().readTree(body);
            return Optional.of(new ImportAnswer(status, told))
                    .filter(answer -> answer.told.has(answer.isDone() ? "findings" : "title"));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    boolean isDone() {
        return status == 200;
    }

    List<String> lines(Sayings sayings) {
        var first = Stream.of(sayings.say("imported", reference(), text(told, "dossier")));
        var findings = told.path("findings")
                .valueStream()
                .map(f -> sayings.say(
                        "finding", sayings.severity(text(f, "severity")), text(f, "sentence"), text(f, "article")));
        var remarks = told.path("remarks")
                .valueStream()
                .map(r -> sayings.say("remark", text(r, "what"), text(r, "sentence")));
        return Stream.of(first, findings, remarks).flatMap(lines -> lines).toList();
    }

    List<String> refusal(Sayings sayings) {
        var lines = new ArrayList<String>();
        lines.add(sayings.say("refused", text(told, "title"), text(told, "detail")));
        if (!reference().isEmpty()) lines.add(sayings.say("reference", reference()));
        told.path("problems").valueStream().forEach(p -> lines.add("- " + text(p, "detail")));
        var type = text(told, "type");
        sayings.advice(type.substring(type.lastIndexOf('/') + 1)).ifPresent(lines::add);
        return lines;
    }

    private String reference() {
        var dossier = text(told, "dossier");
        return dossier.isEmpty() ? "" : Reference.of(DossierId.of(dossier));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("").replaceAll("\\R", " ");
    }
}
