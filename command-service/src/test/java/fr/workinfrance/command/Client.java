package fr.workinfrance.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks the command service over HTTP. */
public final class Client {

    /** What was answered. */
    public record Told(int status, JsonNode body, HttpResponse<String> response) {
        public String type() {
            return body.path("type").asString("").replace("/problems/", "");
        }

        public String detail() {
            return body.path("detail").asString("");
        }

        /** {@code field:kind} of each problem. */
        public String problems() {
            return String.join(
                    " ",
                    body.path("problems")
                            .valueStream()
                            .map(p -> p.path("field").asString() + ":"
                                    + p.path("kind").asString())
                            .sorted()
                            .toList());
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    Client(String address) {
        this.address = address;
    }

    public Told ask(String login, UUID dossier, String command, String json) {
        return ask(login, dossier, command, json, UUID.randomUUID());
    }

    public Told ask(String login, UUID dossier, String command, String json, UUID key, String... headers) {
        return send(asking(login, "/api/dossiers/" + dossier + "/" + command, key, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public Told post(String login, String path, byte[] body, String... headers) {
        return send(asking(login, path, UUID.randomUUID(), headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    public Told put(String login, String path, BodyPublisher body, String... headers) {
        return send(asking(login, path, UUID.randomUUID(), headers).PUT(body));
    }

    public Told get(String login, String path) {
        return send(asking(login, path, UUID.randomUUID()).GET());
    }

    public HttpRequest.Builder asking(String login, String path, UUID key, String... headers) {
        var secret = (login + ":demonstration").getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret))
                .header("Idempotency-Key", key.toString());
        return headers.length == 0 ? request : request.headers(headers);
    }

    public Told send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var json = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Told(
                    response.statusCode(), json ? JSON.readTree(response.body()) : JSON.createObjectNode(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
