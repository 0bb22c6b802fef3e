package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.TestHouse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/** An attestation of a dossier of 2018, brought in and attested by a house. */
public final class Issued {

    static Path attestation(TestHouse house, Path scratch) throws IOException {
        return Files.write(scratch.resolve("attestation.pdf"), pdf(house, dossier(house)));
    }

    /** The number of a dossier brought in and granted. */
    public static String dossier(TestHouse house) throws IOException {
        var told = send(asking(house, "admin", "/api/imports")
                .header("Dossier-Owner", "awa")
                .POST(BodyPublishers.ofByteArray(sample())));
        assertThat(told.statusCode())
                .as(new String(told.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return new String(told.body(), StandardCharsets.UTF_8)
                .replaceAll("(?s).*\"dossier\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    /** Its attestation, as soon as there is one. */
    public static byte[] pdf(TestHouse house, String dossier) {
        return pdf(house, dossier, "awa");
    }

    /** @param login whose dossier it is */
    public static byte[] pdf(TestHouse house, String dossier, String login) {
        var path = "/api/dossiers/" + dossier + "/attestation";
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> send(asking(house, login, path).GET()), answer -> answer.statusCode() == 200)
                .body();
    }

    /** Has a key revoked because somebody else may have used it: one command, and what it had sealed is sealed anew. */
    public static void revoke(TestHouse house, String keyId) throws IOException {
        var told = send(asking(house, "admin", "/api/signing-keys/" + keyId + "/revocation")
                .POST(BodyPublishers.ofString("{\"reason\":\"KEY_REVOKED\"}")));
        assertThat(told.statusCode())
                .as(new String(told.body(), StandardCharsets.UTF_8))
                .isEqualTo(204);
    }

    /** The work is done elsewhere than it was granted for: another document says so. */
    public static void moveWork(TestHouse house, String dossier, String login, String workplace) throws IOException {
        var told = send(asking(house, login, "/api/dossiers/" + dossier + "/declare-change")
                .POST(BodyPublishers.ofString("{\"workplace\":\"" + workplace + "\"}")));
        assertThat(told.statusCode())
                .as(new String(told.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
    }

    private static HttpRequest.Builder asking(TestHouse house, String login, String path) {
        var password = Base64.getEncoder().encodeToString((login + ":demonstration").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(house.address() + path))
                .header("Authorization", "Basic " + password)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static byte[] sample() throws IOException {
        try (var file = Issued.class.getResourceAsStream("/samples/dossier-api-v1.json")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private Issued() {}
}
