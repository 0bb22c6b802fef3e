package fr.workinfrance.verification.returned;

import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * The first text under one of some names in a JSON object, itself and not in what stands in it. Why no tree: a stranger's text of
 * eight megabytes would take thirty times as much memory, before anybody knew whose it is.
 */
final class FirstText {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 256;

    // Why names are not remembered: a stranger may write as many as they like.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private final Set<String> names;

    FirstText(String... names) {
        this.names = Set.of(names);
    }

    /** Nothing where there is none, and for what is no JSON up to there. */
    Optional<String> in(String text) {
        try (var json = parser(text)) {
            return json.nextToken() == JsonToken.START_OBJECT ? in(json) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** Of a stranger's text, a word at a time. */
    static JsonParser parser(String text) {
        return JSON.createParser(ObjectReadContext.empty(), text);
    }

    private Optional<String> in(JsonParser object) {
        while (object.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean meant = names.contains(object.currentName());
            if (object.nextToken() == JsonToken.VALUE_STRING && meant) return Optional.of(object.getString());
            object.skipChildren();
        }
        return Optional.empty();
    }
}
