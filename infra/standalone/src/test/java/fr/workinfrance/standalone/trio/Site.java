package fr.workinfrance.standalone.trio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doors of one service, from outside. */
record Site(HttpClient http, String url) {

    /** Signs one of the demonstration in. */
    String token(String login) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((login + ":demonstration").getBytes(StandardCharsets.UTF_8));
        var request = asking("/api/token", "Authorization", "Basic " + basic).POST(BodyPublishers.noBody());
        return read(understood(http.send(request.build(), BodyHandlers.ofByteArray())))
                .path("token")
                .asString();
    }

    /** What is told there, of a question that is understood. */
    JsonNode json(String path, String... headers) throws IOException, InterruptedException {
        return read(bytes(path, headers));
    }

    JsonNode post(String path, String type, byte[] body) throws IOException, InterruptedException {
        var request = asking(path, "Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        return read(understood(http.send(request.build(), BodyHandlers.ofByteArray())));
    }

    JsonNode post(String path, String type, String body) throws IOException, InterruptedException {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes(String path, String... headers) throws IOException, InterruptedException {
        return understood(http.send(asking(path, headers).build(), BodyHandlers.ofByteArray()));
    }

    boolean answers(String path) throws InterruptedException {
        try {
            return http.send(asking(path).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private HttpRequest.Builder asking(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static JsonNode read(byte[] body) {
        return JsonMapper.shared().readTree(body);
    }

    private static byte[] understood(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2)
            throw new AssertionError("%s: %d %s"
                    .formatted(answer.uri(), answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        return answer.body();
    }
}
