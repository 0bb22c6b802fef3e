package fr.workinfrance.standalone.bad;

import fr.workinfrance.standalone.TestHouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with an account who sends what they should not, in a language: as a program, and by the pages. */
final class Sender {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final String house;
    private final String login;
    private final String language;

    Sender(TestHouse house, String login, String language) {
        this.house = house.address();
        this.login = login;
        this.language = language;
    }

    HttpResponse<String> asProgram(String method, String path, byte[] body, UUID key) {
        var password = Base64.getEncoder().encodeToString((login + ":demonstration").getBytes(StandardCharsets.UTF_8));
        return sent(to(path).header("Authorization", "Basic " + password)
                .header("Content-Type", method.equals("PUT") ? "application/octet-stream" : "application/json")
                .header("Idempotency-Key", key.toString())
                .method(method, BodyPublishers.ofByteArray(body)));
    }

    Sender signedIn() {
        var answer = form("/sign-in", "/sign-in", Map.of("username", login, "password", "demonstration"));
        if (answer.statusCode() != 302) throw new AssertionError(login + " cannot sign in: " + answer);
        return this;
    }

    HttpResponse<String> looksAt(String page) {
        return sent(to(page).header("Accept", "text/html").GET());
    }

    /** What the form of a page that leads to that path holds hidden, beside the token: nothing when there is no such form. */
    Map<String, String> hidden(String page, String path) {
        var shown = looksAt(page).body();
        var start = shown.indexOf("action=\"" + path + "\"");
        if (start < 0) return Map.of();
        return HIDDEN.matcher(shown.substring(start, shown.indexOf("</form>", start)))
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2)));
    }

    /** Sends fields from a page, each value as it would stand in an address. */
    HttpResponse<String> form(String page, String path, Map<String, String> fields) {
        var body = new StringBuilder("_csrf=" + token(page).replace("+", "%2B").replace("=", "%3D"));
        fields.forEach(
                (name, value) -> body.append("&").append(name).append("=").append(value));
        return sent(to(path).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends a file and fields from a page. */
    HttpResponse<String> file(String page, String path, Map<String, String> fields, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        part(body, "_csrf", token(page).getBytes(StandardCharsets.UTF_8));
        fields.forEach((field, value) -> part(body, field, value.getBytes(StandardCharsets.UTF_8)));
        if (!name.isEmpty()) part(body, name + "\"; filename=\"passeport.pdf", file);
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return sent(to(path).header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private String token(String page) {
        var token = TOKEN.matcher(looksAt(page).body());
        if (!token.find()) throw new AssertionError("no form on " + page);
        return token.group(1);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(house + path)).header("Accept-Language", language);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
