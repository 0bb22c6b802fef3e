package fr.workinfrance.standalone.revoking;

import fr.workinfrance.service.account.DemonstrationAccounts;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists or revokes the sealing keys of a Work In France that runs: what {@code infra/revoke-key} starts. */
public final class RevokeKey {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<String, String> environment;
    private final Locale language;
    private final String address;

    private RevokeKey(Map<String, String> environment) {
        this.environment = environment;
        this.language = language(environment);
        this.address = environment
                .getOrDefault("WIF_URL", "http://localhost:" + environment.getOrDefault("WIF_PORT", "8080"))
                .replaceAll("/+$", "");
    }

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, System.err, arguments));
    }

    /** What the program does, and the code it ends with. */
    public static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
        var command = new RevokeKey(environment);
        try {
            return switch (arguments.length) {
                case 0 -> command.list(out, err);
                case 1 -> command.revoke(arguments[0], "KEY_REVOKED", out, err);
                case 2 -> command.revoke(arguments[0], arguments[1], out, err);
                default -> command.cannot(err, "usage");
            };
        } catch (IOException | IllegalArgumentException away) {
            return command.cannot(err, "away", command.address);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return command.cannot(err, "away", command.address);
        }
    }

    private int list(PrintStream out, PrintStream err) throws IOException, InterruptedException {
        var answer = ask("/api/signing-keys", "");
        if (answer.statusCode() != 200) return refused(answer, err);
        for (var key : JsonMapper.shared().readTree(answer.body()))
            out.println(key.path("keyId").asString() + "  " + key.path("from").asString());
        out.println(say("usage"));
        return 0;
    }

    private int revoke(String key, String reason, PrintStream out, PrintStream err)
            throws IOException, InterruptedException {
        if (!key.matches("[0-9a-f]{16}") || !reason.matches("KEY_REVOKED|ALGORITHM_RETIRED"))
            return cannot(err, "usage");
        var answer = ask("/api/signing-keys/" + key + "/revocation", "{\"reason\":\"" + reason + "\"}");
        if (answer.statusCode() == 404) return cannot(err, "unknown", key);
        if (answer.statusCode() != 204) return refused(answer, err);
        out.println(say("revoked", key));
        return 0;
    }

    private HttpResponse<String> ask(String path, String body) throws IOException, InterruptedException {
        var login = environment.getOrDefault("WIF_LOGIN", "admin") + ":"
                + environment.getOrDefault("WIF_PASSWORD", DemonstrationAccounts.PASSWORD);
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", language.toLanguageTag())
                .timeout(PATIENCE);
        if (!body.isEmpty())
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(body));
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    /** In the words of the service where it has any. */
    private int refused(HttpResponse<String> answer, PrintStream err) {
        var problem = problem(answer.body());
        if (!problem.has("title")) return cannot(err, "stranger", address, String.valueOf(answer.statusCode()));
        err.println(problem.path("title").asString() + " – "
                + problem.path("detail").asString(""));
        return 1;
    }

    private static JsonNode problem(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private int cannot(PrintStream err, String key, String... facts) {
        err.println(say(key, facts));
        return 1;
    }

    private String say(String key, String... facts) {
        var texts = ResourceBundle.getBundle("revoke-key", language, NO_OTHER_LANGUAGE);
        return new MessageFormat(texts.getString(key), language).format(facts);
    }

    private static Locale language(Map<String, String> environment) {
        var said = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return said.matches("fr([_.@-].*)?") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
