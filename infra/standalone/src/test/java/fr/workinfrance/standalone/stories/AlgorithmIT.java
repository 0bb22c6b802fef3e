package fr.workinfrance.standalone.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.stories.people.Worker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A house that changes how it signs: by a setting and by new events, while all that it signed before goes on being recognised. */
class AlgorithmIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Worker WORKER = Worker.called("joao");
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    private record Told(int status, byte[] body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    @Test
    void is_changed_by_a_setting_and_by_events_and_nothing_old_is_rewritten() throws Exception {
        byte[] before;
        byte[] receipt;
        List<String> history;
        String first;
        Story old;
        try (var house = TestHouse.on(data)) {
            old = granted(house, "before");
            before = pdf(house, old);
            first = keyOf(house, before);
            receipt = receipt(house, code(house, old));
            history = history(house);
            assertThat(algorithms(house, "/.well-known/jwks.json")).containsOnly("ES256");
        }
        try (var house = TestHouse.on(data, "wif.seal.algorithm=RSA3072", "wif.receipts.algorithm=P384")) {
            assertThat(ask(house, "POST", "/api/signing-keys", "{}").status()).isEqualTo(201);
            var after = pdf(house, granted(house, "after"));
            assertThat(algorithms(house, "/.well-known/jwks.json")).containsOnly("ES256", "PS256");
            assertThat(algorithms(house, "/status-lists/keys.json")).containsExactly("ES256", "ES384");
            assertThat(verdict(house, before)).isEqualTo("NOT_STARTED");
            assertThat(verdict(house, after)).isEqualTo("NOT_STARTED");
            assertThat(verdict(house, flipped(after))).isEqualTo("ALTERED");
            assertThat(isOurs(house, receipt)).isTrue();
            assertThat(isOurs(house, receipt(house, code(house, old)))).isTrue();
            assertThat(listed(house)).isEqualTo("ES384");

            var retired = ask(
                    house, "POST", "/api/signing-keys/" + first + "/revocation", "{\"reason\":\"ALGORITHM_RETIRED\"}");
            assertThat(retired.status()).as(retired.text()).isEqualTo(204);
            await().atMost(PATIENCE).until(() -> verdict(house, before).equals("REPLACED"));
            assertThat(verdict(house, pdf(house, old))).isEqualTo("NOT_STARTED");
            assertThat(history(house)).startsWith(history.toArray(String[]::new));
        }
    }

    private static Story granted(TestHouse house, String name) {
        try (var attested = new Attested(house.part(EventLog.class))) {
            var narrator = new DoorNarrator(house.part(Dossiers.class), house.part(Vault.class), attested::has);
            var cast = Cast.of(house.part(Accounts.class));
            var began = house.clock().instant().minus(Duration.ofDays(3));
            return new Story(narrator, cast, name, WORKER, cast.awa(), began)
                    .complete()
                    .granted(20);
        }
    }

    private byte[] pdf(TestHouse house, Story story) {
        var path = "/api/dossiers/" + story.id() + "/attestation";
        await().atMost(PATIENCE)
                .until(() -> asked(house, "awa", "GET", path, new byte[0], "").status() == 200);
        return asked(house, "awa", "GET", path, new byte[0], "").body();
    }

    private String code(TestHouse house, Story story) {
        var view = asked(house, "awa", "GET", "/api/dossiers/" + story.id(), new byte[0], "")
                .json();
        return view.path("attestation").path("code").asString();
    }

    /** The first key: the only one until another is added. */
    private String keyOf(TestHouse house, byte[] pdf) {
        assertThat(verdict(house, pdf)).isEqualTo("NOT_STARTED");
        var keys = ask(house, "GET", "/api/signing-keys", "").json();
        assertThat(keys.size()).isEqualTo(1);
        return keys.get(0).path("keyId").asString();
    }

    private String verdict(TestHouse house, byte[] pdf) {
        return asked(house, "", "POST", "/api/attestations/check", pdf, "application/pdf")
                .json()
                .path("verdict")
                .asString();
    }

    private byte[] receipt(TestHouse house, String code) {
        var told = asked(
                house,
                "",
                "POST",
                "/api/attestations/" + code + "/receipt",
                "{}".getBytes(StandardCharsets.UTF_8),
                "application/json");
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        return told.json().path("receipt").asString().getBytes(StandardCharsets.UTF_8);
    }

    private boolean isOurs(TestHouse house, byte[] receipt) {
        return asked(house, "", "POST", "/api/attestations/receipts/check", receipt, "text/plain")
                .json()
                .path("genuine")
                .asBoolean();
    }

    private List<String> algorithms(TestHouse house, String set) {
        return asked(house, "", "GET", set, new byte[0], "")
                .json()
                .path("keys")
                .valueStream()
                .map(key -> key.path("alg").asString())
                .toList();
    }

    private String listed(TestHouse house) {
        var token = asked(house, "", "GET", "/status-lists/1", new byte[0], "").text();
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0]))
                .path("alg")
                .asString();
    }

    private static byte[] flipped(byte[] pdf) {
        var changed = pdf.clone();
        changed[pdf.length / 3] ^= 1;
        return changed;
    }

    private static List<String> history(TestHouse house) throws SQLException {
        try (var database = house.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT e::text FROM log.event e ORDER BY position")) {
            var history = new ArrayList<String>();
            while (rows.next()) history.add(rows.getString(1));
            return history;
        }
    }

    private Told ask(TestHouse house, String method, String path, String json) {
        return asked(house, "admin", method, path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private Told asked(TestHouse house, String login, String method, String path, byte[] body, String type) {
        var request = HttpRequest.newBuilder(URI.create(house.address() + path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) request.header("Content-Type", type);
        if (!login.isEmpty())
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((login + ":demonstration").getBytes(StandardCharsets.UTF_8)));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Told(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
