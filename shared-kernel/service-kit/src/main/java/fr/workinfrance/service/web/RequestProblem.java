package fr.workinfrance.service.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be answered, told as data; its sentences are found in the language files.
 *
 * <p>The title stands under {@code fault.<name>.title}; the detail under the key given, else {@code fault.<name>.detail}.
 */
public final class RequestProblem extends RuntimeException {

    private final HttpStatus status;
    private final String name;
    private final String detailKey;
    private final transient List<Object> arguments;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    private RequestProblem(HttpStatus status, String name, String detailKey, List<Object> arguments) {
        super(name, null, false, false);
        this.status = status;
        this.name = name;
        this.detailKey = detailKey;
        this.arguments = arguments;
    }

    /** @param name kebab-case; also the last part of the problem's type, {@code /problems/<name>} */
    public static RequestProblem of(HttpStatus status, String name, Object... arguments) {
        return new RequestProblem(status, name, "fault." + name + ".detail", List.of(arguments));
    }

    /** The same problem, explained by another sentence, such as the one of a refusal. */
    public RequestProblem saying(String key, Object... with) {
        var told = new RequestProblem(status, name, key, List.of(with));
        told.properties.putAll(properties);
        return told;
    }

    /** Adds a member for programs, beside the sentences for people. */
    public RequestProblem with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    /** Says when it may be asked again, to people, programs and browsers. */
    public RequestProblem retryAfter(Duration wait) {
        return with("retryAfter", Math.max(1, (wait.toMillis() + 999) / 1000));
    }

    public HttpStatus status() {
        return status;
    }

    public String name() {
        return name;
    }

    String detailKey() {
        return detailKey;
    }

    List<Object> arguments() {
        return arguments;
    }

    Map<String, Object> properties() {
        return properties;
    }
}
