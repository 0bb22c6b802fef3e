package fr.workinfrance.standalone.law;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks the house over HTTP, in the name of one of the demonstration accounts. */
final class LawClient {

    /** What was answered. */
    record Told(int status, JsonNode body) {
        boolean isDone() {
            return status < 300;
        }

        String detail() {
            return body.path("detail").asString("") + " " + body.path("problems");
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    LawClient(String address) {
        this.address = address;
    }

    Told get(String account, String path) {
        return send(account, HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** A file, which may only be had by who is let in. */
    byte[] bytes(String account, String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).GET();
        var answer = answered(account, request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new AssertionError(account + " reads " + path + ": " + answer);
        return answer.body();
    }

    Told ask(String account, UUID dossier, String command, Object body) {
        return post(account, "/api/dossiers/" + dossier + "/" + command, body);
    }

    Told post(String account, String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(account, request);
    }

    Told join(String account, UUID dossier, String kind, byte[] pdf) {
        var path = "/api/dossiers/" + dossier + "/pieces/" + UUID.randomUUID() + "?kind=" + kind;
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"piece.pdf\"")
                .PUT(BodyPublishers.ofByteArray(pdf));
        return send(account, request);
    }

    private Told send(String account, HttpRequest.Builder request) {
        var answer = answered(account, request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        var text = answer.body();
        return new Told(answer.statusCode(), text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text));
    }

    private <T> HttpResponse<T> answered(String account, HttpRequest.Builder request, BodyHandler<T> body) {
        var login = account.isEmpty() ? "" : account + ":demonstration";
        if (!login.isEmpty())
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        request.header("Idempotency-Key", UUID.randomUUID().toString()).header("Accept-Language", "fr");
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
