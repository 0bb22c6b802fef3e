package fr.workinfrance.query.web;

import fr.workinfrance.query.web.Answer.Done;
import fr.workinfrance.query.web.Answer.FieldTold;
import fr.workinfrance.query.web.Answer.Refused;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an outcome or problem details as the command service writes them. */
final class CommandAnswers {

    private final JsonMapper json;

    CommandAnswers(JsonMapper json) {
        this.json = json;
    }

    Answer read(int status, InputStream body) {
        JsonNode told;
        try {
            told = json.readTree(body);
        } catch (JacksonException _) {
            told = json.createObjectNode();
        }
        return status < 300 ? done(told) : refused(status, told);
    }

    private static Done done(JsonNode told) {
        List<String> events =
                told.path("events").valueStream().map(JsonNode::asString).toList();
        return new Done(told.path("dossier").asString(""), told.path("version").asLong(-1), events);
    }

    private static Refused refused(int status, JsonNode told) {
        var type = told.path("type").asString("");
        var problems = told.path("problems")
                .valueStream()
                .map(one -> new FieldTold(
                        one.path("field").asString(""),
                        one.path("kind").asString(""),
                        one.path("detail").asString("")))
                .toList();
        return new Refused(
                status,
                type.substring(type.lastIndexOf('/') + 1),
                told.path("title").asString(""),
                told.path("detail").asString(""),
                problems);
    }
}
