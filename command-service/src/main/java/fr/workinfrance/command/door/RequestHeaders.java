package fr.workinfrance.command.door;

import fr.workinfrance.service.web.RequestProblem;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What the headers of a request say of a command.
 *
 * @param commandId the idempotency key: the same key again is the same command
 * @param expectedVersion what {@code If-Match} wants it to be at that the address names: the dossier, or the stream beside it
 */
public record RequestHeaders(UUID commandId, @Nullable Long expectedVersion) {

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern VERSION = Pattern.compile("\"(-1|0|[1-9][0-9]{0,15})\"");

    public static RequestHeaders of(HttpHeaders headers) {
        return new RequestHeaders(key(headers.getFirst(IDEMPOTENCY_KEY)), expectedVersion(headers));
    }

    /**
     * Of a request to an address that tells no version.
     *
     * @throws RequestProblem when one is asked for all the same: whoever does takes it for kept
     */
    public static RequestHeaders unversioned(HttpHeaders headers) {
        if (headers.containsHeader(HttpHeaders.IF_MATCH)) throw wrong("if-match.none");
        return of(headers);
    }

    /** What {@code If-Match} says, at an address whose number makes asking twice asking once. */
    public static @Nullable Long expectedVersion(HttpHeaders headers) {
        return version(headers.getFirst(HttpHeaders.IF_MATCH));
    }

    private static UUID key(@Nullable String text) {
        if (text == null) throw wrong("idempotency-key.missing");
        try {
            var key = UUID.fromString(text);
            if (key.toString().equals(text.toLowerCase(Locale.ROOT))) return key;
        } catch (IllegalArgumentException notOne) {
            // Said below, together with the keys that only look like one.
        }
        throw wrong("idempotency-key.not-one");
    }

    private static @Nullable Long version(@Nullable String text) {
        if (text == null) return null;
        var quoted = VERSION.matcher(text.trim());
        if (!quoted.matches()) throw wrong("if-match");
        return Long.valueOf(quoted.group(1));
    }

    private static RequestProblem wrong(String header) {
        return RequestProblem.of(HttpStatus.BAD_REQUEST, "bad-request").saying("header." + header);
    }
}
