package fr.workinfrance.standalone.doors;

import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.account.DemonstrationAccounts;
import fr.workinfrance.service.security.ServiceToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who knocks at doors, as a program with a token and as a person with a session. */
final class Knocking {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Where a version is refused, whoever asks; everywhere else it keeps what is asked from being done. */
    private static final Pattern TELLS_NO_VERSION =
            Pattern.compile(".*/(readings|refused-readings|wallet-offers|shares|revocation|versions|signing-keys)");

    /** What is said of one dossier among many to whoever is nobody to it. */
    private static final Object LISTS = new Object();

    private static final String UNKNOWN = "No dossier of that number is open to you";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private final String house;
    // Why each time: a token ends after a quarter of an hour, and a test lets days pass.
    private final Supplier<String> bearer;
    private final String form;

    private Knocking(String house, Supplier<String> bearer, String login) {
        this.house = house;
        this.bearer = bearer;
        if (!login.isEmpty()) signIn(login);
        this.form = formToken(login.isEmpty() ? "/sign-in" : "/");
    }

    static Knocking as(Who who, String house, Accounts accounts, ServiceToken tokens) {
        var account = accounts.called(who.login());
        return new Knocking(
                house,
                () -> account.map(known -> tokens.mintFor(known.id()).token()).orElse(""),
                who.login());
    }

    /**
     * What a door answered.
     *
     * @param open neither refused, nor unknown, nor sent to sign in; what is wrong with the body is no refusal
     * @param facts that can be read in it
     */
    record Answer(int status, boolean open, String told, Set<Fact> facts) {}

    /** @param idle whether a version is named that there never was, so that nothing is done by whoever is let in */
    Answer at(Row row, String path, String body, boolean idle) {
        var answer = knock(row, path, body, idle);
        var to = answer.headers().firstValue("Location").orElse("");
        boolean open = switch (answer.statusCode()) {
            case 401, 403, 404 -> false;
            case 302 -> !to.contains("/sign-in");
            case 200, 201, 202, 204, 400, 409, 412, 415, 422 ->
                !row.isForMany() || !answer.body().contains(UNKNOWN);
            default -> throw new AssertionError(row.name() + " answered " + answer.statusCode() + " " + answer.body());
        };
        return new Answer(answer.statusCode(), open, answer.statusCode() + " " + to, Fact.in(answer.body()));
    }

    /** What stands behind the door, where it opens. */
    Optional<String> read(Row row, String path) {
        var answer = knock(row, path, "", true);
        return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    // Why by turns: of lists nobody takes more than a few away at a time.
    private HttpResponse<String> knock(Row row, String path, String body, boolean idle) {
        if (!path.startsWith("/api/attestations/bulk/")) return knocked(row, path, body, idle);
        synchronized (LISTS) {
            return knocked(row, path, body, idle);
        }
    }

    private HttpResponse<String> knocked(Row row, String path, String body, boolean idle) {
        var request = HttpRequest.newBuilder(URI.create(house + path)).header("Accept-Language", "en");
        if (row.isForPrograms()) asProgram(row, request, idle);
        else withCookies(request);
        body(row.method(), body, request);
        return send(request);
    }

    private void asProgram(Row row, HttpRequest.Builder request, boolean idle) {
        var token = bearer.get();
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        request.header("Idempotency-Key", UUID.randomUUID().toString());
        if (idle && !TELLS_NO_VERSION.matcher(row.door()).matches()) request.header("If-Match", "\"999999\"");
    }

    private void body(String method, String body, HttpRequest.Builder request) {
        var text = body.isEmpty() ? "" : body.substring(body.indexOf(' ') + 1);
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
        switch (body.isEmpty() ? "" : body.substring(0, body.indexOf(' '))) {
            case "json" -> request.header("Content-Type", "application/json");
            case "pdf" -> request.header("Content-Type", "application/pdf");
            case "text" -> request.header("Content-Type", "text/plain");
            case "raw" -> request.header("Content-Type", "application/octet-stream");
            case "form" -> {
                request.header("Content-Type", "application/x-www-form-urlencoded");
                var token = URLEncoder.encode(form, StandardCharsets.UTF_8);
                publisher = BodyPublishers.ofString(text + (text.isEmpty() ? "" : "&") + "_csrf=" + token);
            }
            case "file" -> {
                request.header("Content-Type", "multipart/form-data; boundary=xyz");
                publisher = BodyPublishers.ofString(multipart(text));
            }
            default -> {}
        }
        request.method(method, publisher);
    }

    private String multipart(String fields) {
        return Stream.of(fields.split("&"))
                        .map(field -> field.split("=", 2))
                        .map(field -> part(field[0], field[1]))
                        .collect(Collectors.joining())
                + part("_csrf", form)
                + part("file\"; filename=\"", "")
                + "--xyz--\r\n";
    }

    private static String part(String name, String value) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private void signIn(String login) {
        var fields = "username=%s&password=%s&_csrf=%s"
                .formatted(
                        login,
                        DemonstrationAccounts.PASSWORD,
                        URLEncoder.encode(formToken("/sign-in"), StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(house + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
        var answer = kept(send(withCookies(request)));
        if (answer.headers().firstValue("Location").orElse("wrong").contains("wrong"))
            throw new AssertionError(login + " could not sign in");
    }

    private String formToken(String page) {
        var request = HttpRequest.newBuilder(URI.create(house + page)).GET();
        var found = TOKEN.matcher(kept(send(withCookies(request))).body());
        if (!found.find()) throw new AssertionError("no form on " + page);
        return found.group(1);
    }

    private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
        var all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? request : request.header("Cookie", all);
    }

    // Why only while signing in: the walk itself goes on with the same session, whatever a door answers.
    private HttpResponse<String> kept(HttpResponse<String> answer) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
