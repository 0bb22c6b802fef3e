package fr.workinfrance.verification.returned;

import java.util.HashSet;
import java.util.Map;
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

    /** What an answer to a share code says at its top, and its receipt of the share. */
    private static final Map<String, String> OF_A_SHARE =
            Map.of("purpose", "purpose", "sharedUntil", "until", "disclosed", "disclosed");

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
        var inShare = OF_A_SHARE.get(name);
        try (var ours = FirstText.parser(sealed)) {
            ours.nextToken();
            boolean found = inShare == null ? isAt(name, ours) : isAt("share", ours) && isAt(inShare, ours);
            if (found) return isSame(part, ours);
        }
        part.skipChildren();
        // Why not of a share: what its holder lets be seen is always under the seal too.
        return inShare == null;
    }

    /** Goes to the value of that name in the object that begins here; whether it has one. */
    private static boolean isAt(String name, JsonParser ours) {
        if (ours.currentToken() != JsonToken.START_OBJECT) return false;
        while (ours.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = ours.currentName().equals(name);
            ours.nextToken();
            if (found) return true;
            ours.skipChildren();
        }
        return false;
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
