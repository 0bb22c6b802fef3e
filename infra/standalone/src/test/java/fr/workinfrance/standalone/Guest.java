package fr.workinfrance.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who asks a house for pages and answers over HTTP, with cookies of their own and without a browser. */
public final class Guest {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String PASSWORD = "demonstration";

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final HttpClient following = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Guest(TestHouse house) {
        this.address = house.address();
    }

    public Guest signedInAs(String login) {
        var page = get("/sign-in").body();
        var token = FORM_TOKEN.matcher(page);
        if (!token.find()) throw new AssertionError("no form on the sign-in page");
        var fields = "username=%s&password=%s&_csrf=%s"
                .formatted(login, PASSWORD, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        var answer = send(
                http,
                HttpRequest.newBuilder(at("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("sign-in"))
            throw new AssertionError("%s cannot sign in: %s".formatted(login, answer));
        return this;
    }

    /** The page of an address, or the one it leads on to. */
    public HttpResponse<String> get(String path) {
        return send(
                following,
                HttpRequest.newBuilder(at(path))
                        .header("Accept", "text/html,*/*")
                        .header("Accept-Language", "fr")
                        .GET());
    }

    /** Sends the first form of a page that leads to an address, with its hidden fields as they are. */
    public HttpResponse<String> send(String page, String path) {
        return send(page, path, Map.of());
    }

    /** The same, with what was chosen and typed: several values of one name are several fields. */
    public HttpResponse<String> send(String page, String path, Map<String, List<String>> typed) {
        var form = get(page).body();
        var start = form.indexOf("action=\"" + path + "\"");
        if (start < 0) throw new AssertionError("no form to " + path + " on " + page);
        var hidden = HIDDEN.matcher(form.substring(start, form.indexOf("</form>", start)))
                .results()
                .map(field -> field(field.group(1), field.group(2)));
        var chosen = typed.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> field(field.getKey(), value)));
        var fields = Stream.concat(hidden, chosen).collect(Collectors.joining("&"));
        return send(
                following,
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html,*/*")
                        .header("Accept-Language", "fr")
                        .POST(BodyPublishers.ofString(fields)));
    }

    /** Fields that come from no form of the house. */
    public HttpResponse<String> post(String path, String fields) {
        return send(
                http,
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html,*/*")
                        .POST(BodyPublishers.ofString(fields)));
    }

    /** As a program asks that shows its password each time. */
    public HttpResponse<String> ask(String login, String method, String path, String body, String... headers) {
        var basic = Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(at(path)).header("Authorization", "Basic " + basic);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return send(http, request.method(method, BodyPublishers.ofString(body)));
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        return URI.create(address + path);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
