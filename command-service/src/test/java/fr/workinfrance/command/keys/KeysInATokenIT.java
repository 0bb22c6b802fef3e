package fr.workinfrance.command.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.Client.Told;
import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.testkit.SoftToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole service whose keys lie in a token: revoked all the same, and sealed anew as soon as the token holds another. */
class KeysInATokenIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static CommandHouse house;

    @BeforeAll
    static void open(@TempDir Path sealing) {
        var token = SoftToken.shared();
        token.pin(sealing);
        house = CommandHouse.open(
                "--wif.sealing.folder=" + sealing,
                "--wif.seal.pkcs11=" + token.configuration(),
                "--wif.seal.look=200ms");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void revokes_the_only_key_and_seals_anew_once_there_is_another() throws IOException {
        var dossier = house.client()
                .post("admin", "/api/imports", sample("990002"))
                .body()
                .path("dossier")
                .asString();
        await().atMost(PATIENCE)
                .until(() -> !seals(dossier, "dossier.attestation-issued").isEmpty());
        var first = seals(dossier, "dossier.attestation-issued").getFirst();

        var added = house.client().post("admin", "/api/signing-keys", json("{}"));
        assertThat(added.status()).as("%s", added.body()).isEqualTo(409);
        assertThat(added.type()).isEqualTo("key-made-elsewhere");

        var keys = keys();
        var told = keys.stream().map(KeysInATokenIT::revoke).toList();
        assertThat(told).allSatisfy(one -> assertThat(one.status()).isIn(204, 409));
        assertThat(told.getLast().type()).isEqualTo("no-key-left");
        assertThat(told.getLast().detail()).contains("enregistrée", "module");
        assertThat(revocations()).isEqualTo(keys.size());
        await().atMost(PATIENCE).until(() -> count("issuing.revoked") == keys.size());
        assertThat(seals(dossier, "dossier.attestation-replaced")).isEmpty();

        SoftToken.shared().makeKey("next");
        await().atMost(PATIENCE)
                .until(() -> !seals(dossier, "dossier.attestation-replaced").isEmpty());
        var second = seals(dossier, "dossier.attestation-replaced").getFirst();
        assertThat(second.path("keyId").asString()).isNotIn(keys);
        assertThat(first.path("keyId").asString()).isIn(keys);
        assertThat(published()).contains(second.path("keyId").asString());
        assertThat(revoke(keys.getLast()).status()).isEqualTo(204);
        assertThat(revocations()).isEqualTo(keys.size());
    }

    private static List<String> keys() {
        return house.client()
                .get("admin", "/api/signing-keys")
                .body()
                .valueStream()
                .map(key -> key.path("keyId").asString())
                .toList();
    }

    private static Told revoke(String key) {
        return house.client()
                .post("admin", "/api/signing-keys/" + key + "/revocation", json("{\"reason\":\"KEY_REVOKED\"}"));
    }

    private static int revocations() {
        return count("log.event WHERE name = 'key.revoked'");
    }

    private static int count(String from) {
        return house.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM " + from)
                .query(Integer.class)
                .single();
    }

    private static String published() {
        return house
                .bean(JdbcClient.class)
                .sql("SELECT key_id FROM signing.certificate")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining(" "));
    }

    private static List<JsonNode> seals(String dossier, String event) {
        return house
                .bean(JdbcClient.class)
                .sql("SELECT payload FROM log.event WHERE stream = ? AND name = ? ORDER BY sequence")
                .params(dossier, event)
                .query(byte[].class)
                .list()
                .stream()
                .map(bytes -> JsonMapper.shared().readTree(bytes).path("seal"))
                .toList();
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sample(String number) throws IOException {
        try (var file = KeysInATokenIT.class.getResourceAsStream("/samples/dossier-api-v1.json")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("(\"dossier\"\\s*:\\s*\\{\\s*\"id\"\\s*:\\s*)[0-9]+", "$1" + number)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
