package fr.workinfrance.standalone.forged;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the doors of the checking service: as a program, and as a person who reads French. */
final class Window {

    private static final int TOO_MANY = 429;

    /** How often somebody who asks much is told to wait, and does. */
    private static final int PATIENCE = 60;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;

    Window(String site) {
        this.site = site;
    }

    /** What a program is told of a document: {@code ALTERED.CHANGED}. */
    String document(byte[] pdf, String day) {
        return told(post("/api/attestations/check" + on(day), "application/pdf", BodyPublishers.ofByteArray(pdf)));
    }

    String symbol(String text, String day) {
        return told(post("/api/attestations/symbol" + on(day), "text/plain", BodyPublishers.ofString(text)));
    }

    /** Of a photograph or a scan of a page, or of the symbol alone. */
    String picture(byte[] picture, String type, String day) {
        return told(post("/api/attestations/symbol" + on(day), type, BodyPublishers.ofByteArray(picture)));
    }

    String code(String typed, String day) {
        var path = URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
        return told(get("/api/attestations/" + path + on(day)));
    }

    JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }

    HttpResponse<String> post(String path, String type, BodyPublisher body) {
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", type)
                .POST(body));
    }

    /** Says that so much is to come, sends nothing, and reads what is answered. */
    String announce(String path, String type, long length) throws IOException {
        var there = URI.create(site);
        try (var socket = new Socket(there.getHost(), there.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: " + there.getAuthority() + "\r\nConnection: close\r\n"
                                    + "Content-Type: " + type + "\r\nContent-Length: " + length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What a person reads of a document: the heading of the answer. */
    String words(byte[] pdf, String day) {
        var token = get("/verify").body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("_csrf", "", token.getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("on", "", day.getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("document", "; filename=\"attestation.pdf\"", pdf));
        body.writeBytes("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        var page = post("/verify", "multipart/form-data; boundary=b", BodyPublishers.ofByteArray(body.toByteArray()));
        if (page.statusCode() != 200) throw new AssertionError(page.statusCode() + " " + page.body());
        return page.body()
                .replaceAll("(?s).*?<section.*?<h2[^>]*>(.*?)</h2>.*", "$1")
                .strip()
                .replace("&#39;", "'");
    }

    private static byte[] part(String name, String more, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var asked = request.header("Accept-Language", "fr").build();
        for (int again = 0; again < PATIENCE; again++) {
            var answer = ask(asked);
            if (answer.statusCode() != TOO_MANY) return answer;
            rest(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()));
        }
        throw new AssertionError("turned away again and again: " + asked.uri().getPath());
    }

    private HttpResponse<String> ask(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void rest(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String told(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + " " + answer.body());
        var told = JsonMapper.shared().readTree(answer.body());
        var reason = told.path("reason").asString("");
        return told.path("verdict").asString() + (reason.isEmpty() ? "" : "." + reason);
    }

    private static String on(String day) {
        return day.isEmpty() ? "" : "?on=" + day;
    }
}
