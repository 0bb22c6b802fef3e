package fr.workinfrance.verification.returned;

import java.util.HashSet;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What stands in a file beside its sealed part, and is read by whoever opens the file. No seal is on it: it is held against what is
 * under the seal.
 *
 * <p>Why a word at a time: the file may be long, and made by somebody who means ill.
 */
final class Beside {

    /** Far more than a file of ours has beside its seal. */
    private static final int MOST_NAMES = 64;

    /**
     * Whether it says the same wherever both say something.
     *
     * @param file a JSON object that contains the seal
     * @param sealed the JSON object that is under it
     */
    static boolean agrees(String file, String sealed) {
        var names = new HashSet<String>();
        try (var parts = FirstText.parser(file)) {
            parts.nextToken();
            while (parts.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parts.currentName();
                // Why: of two, one reader takes the first and another the last. Ours has each once.
                if (!names.add(name) || names.size() > MOST_NAMES) return false;
                parts.nextToken();
                if (!saysTheSame(name, parts, sealed)) return false;
            }
            return parts.currentToken() == JsonToken.END_OBJECT && parts.nextToken() == null;
        } catch (JacksonException broken) {
            return false;
        }
    }

    private static boolean saysTheSame(String name, JsonParser part, String sealed) {
        try (var ours = FirstText.parser(sealed)) {
            ours.nextToken();
            while (ours.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = ours.currentName().equals(name);
                ours.nextToken();
                if (found) return isSame(part, ours);
                ours.skipChildren();
            }
        }
        part.skipChildren();
        return true;
    }

    /** Whether two values are the same to the letter, but for the spaces between their parts. */
    private static boolean isSame(JsonParser one, JsonParser other) {
        int depth = 0;
        while (true) {
            var token = one.currentToken();
            if (token != other.currentToken() || !Objects.equals(one.getString(), other.getString())) return false;
            if (token.isStructStart()) depth++;
            if (token.isStructEnd()) depth--;
            if (depth == 0) return true;
            one.nextToken();
            other.nextToken();
        }
    }

    private Beside() {}
}
