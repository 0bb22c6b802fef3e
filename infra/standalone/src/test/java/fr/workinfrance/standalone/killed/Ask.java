package fr.workinfrance.standalone.killed;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * One command as it is sent: the same identifier however often it has to be sent again.
 *
 * @param login who asks
 * @param method and path: where and how it is asked
 */
public record Ask(UUID id, String login, String method, String path, String body) {

    public static Ask command(String login, UUID dossier, String command, String body) {
        return new Ask(UUID.randomUUID(), login, "POST", "/api/dossiers/%s/%s".formatted(dossier, command), body);
    }

    /** A piece: its command's number follows from the piece. */
    static Ask piece(String login, UUID dossier, UUID piece, String kind, String content, String sha256) {
        var number = "piece/%s/%s/%s/%s".formatted(dossier, piece, kind, sha256);
        return new Ask(
                UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)),
                login,
                "PUT",
                "/api/dossiers/%s/pieces/%s?kind=%s".formatted(dossier, piece, kind),
                content);
    }

    boolean isPiece() {
        return method.equals("PUT");
    }

    /** Asks for what was sent. */
    HttpRequest backFrom(String house, Map<String, String> tokens) {
        return HttpRequest.newBuilder(URI.create(house + path.substring(0, path.indexOf('?'))))
                .header("Authorization", "Bearer " + tokens.get(login))
                .timeout(Duration.ofSeconds(30))
                .GET()
                .build();
    }

    public HttpRequest to(String house, Map<String, String> tokens) {
        return HttpRequest.newBuilder(URI.create(house + path))
                .header("Authorization", "Bearer " + tokens.get(login))
                .header("Content-Type", method.equals("PUT") ? "application/octet-stream" : "application/json")
                .header("Idempotency-Key", id.toString())
                .timeout(Duration.ofSeconds(30))
                .method(method, BodyPublishers.ofString(body))
                .build();
    }
}
