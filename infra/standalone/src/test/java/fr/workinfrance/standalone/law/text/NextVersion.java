package fr.workinfrance.standalone.law.text;

import java.time.LocalDate;
import java.time.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The version of a procedure that comes after another: the same, but for what an administrator changes. */
public final class NextVersion {

    private final ObjectNode definition = JsonMapper.shared().createObjectNode();
    private final ObjectNode terms = definition.putObject("terms");

    /** @param told the version before, as the house tells it to programs */
    public NextVersion(JsonNode told, LocalDate from) {
        for (var name : new String[] {"basis", "meantFor", "fields"}) definition.set(name, told.path(name));
        terms.put("procedure", told.path("procedure").asString().split("@")[0] + "@" + from);
        for (var name : new String[] {"competence", "pieces", "rules", "opinions"}) terms.set(name, told.path(name));
        var decision = terms.putObject("decision");
        for (var name : new String[] {"silence", "meaning", "longestGranted", "article"})
            decision.set(name, told.path(name));
    }

    /** A piece that it did not know is wanted of everybody. */
    public NextVersion wanting(String piece) {
        var before = terms.path("pieces").valueStream().toList();
        terms.putArray("pieces")
                .addAll(before)
                .addObject()
                .put("kind", piece)
                .put("need", "ALWAYS")
                .put("article", "Code du travail, R5221-12");
        return this;
    }

    public NextVersion decidedBySilenceAfter(Period delay) {
        ((ObjectNode) terms.path("decision")).put("silence", delay.toString());
        return this;
    }

    public JsonNode definition() {
        return definition;
    }
}
