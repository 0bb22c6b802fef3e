package fr.workinfrance.command.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.signing.Seal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys added and revoked ({@code RevokeKey}) by an administrator, and what becomes of the attestations they had sealed. */
class KeyDoorIT {

    private static CommandHouse house;

    @BeforeAll
    static void open() {
        house = CommandHouse.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void revoked_in_one_command_are_followed_by_new_attestations_under_a_new_key() throws IOException {
        var told = house.client().post("admin", "/api/imports", sample("990001"));
        assertThat(told.status()).as("%s", told.body()).isEqualTo(200);
        var dossier = told.body().path("dossier").asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !seals(dossier, "dossier.attestation-issued").isEmpty());
        var first = seals(dossier, "dossier.attestation-issued").getFirst();

        var revoked = house.client()
                .post("admin", "/api/signing-keys/" + first.path("keyId").asString() + "/revocation", json("""
                        {"reason":"KEY_REVOKED"}"""));
        assertThat(revoked.status()).as("%s", revoked.body()).isEqualTo(204);

        await().atMost(Duration.ofMinutes(1))
                .until(() -> !seals(dossier, "dossier.attestation-replaced").isEmpty());
        var second = seals(dossier, "dossier.attestation-replaced").getFirst();
        assertThat(second.path("keyId").asString())
                .isNotEqualTo(first.path("keyId").asString());
        assertThat(second.path("code").asString())
                .isNotEqualTo(first.path("code").asString());
        assertThat(second.path("listed").asInt())
                .isGreaterThan(first.path("listed").asInt());
        assertThat(seals(dossier, "dossier.attestation-replaced")).hasSize(1);
        assertThat(house.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM log.event WHERE name = 'key.revoked' AND stream = ?")
                        .param("key:" + first.path("keyId").asString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void are_shown_to_and_changed_by_an_administrator_only() {
        assertThat(house.client().get("admin", "/api/signing-keys").body().size())
                .isPositive();
        assertThat(house.client().get("claire", "/api/signing-keys").status()).isEqualTo(403);
        assertThat(house.client().post("awa", "/api/signing-keys", json("{}")).status())
                .isEqualTo(403);
        assertThat(house.client()
                        .post("claire", "/api/signing-keys/0123456789abcdef/revocation", json("""
                                {"reason":"KEY_REVOKED"}"""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void that_nobody_has_cannot_be_revoked() {
        var told = house.client().post("admin", "/api/signing-keys/0123456789abcdef/revocation", json("""
                {"reason":"KEY_REVOKED"}"""));
        assertThat(told.status()).isEqualTo(404);
    }

    @Test
    void are_not_revoked_without_a_reason() {
        var told = house.client().post("admin", "/api/signing-keys/0123456789abcdef/revocation", json("{}"));
        assertThat(told.status()).isEqualTo(400);
        var noneOfAKey = house.client().post("admin", "/api/signing-keys/0123456789abcdef/revocation", json("""
                {"reason":"CHANGE_DECLARED"}"""));
        assertThat(noneOfAKey.status()).isEqualTo(400);
    }

    /** As one that lay in a folder before the service went on to a token, or in a token that was stolen and replaced. */
    @Test
    void that_are_held_here_no_more_are_listed_and_can_be_revoked(@TempDir Path elsewhere) {
        var gone = Seal.keptIn(elsewhere, Clock.systemUTC()).certificate();
        house.bean(JdbcClient.class)
                .sql("INSERT INTO signing.certificate (key_id, der, made_at) VALUES (?, ?, now())")
                .params(gone.keyId(), gone.der())
                .update();
        assertThat(house.client()
                        .get("admin", "/api/signing-keys")
                        .body()
                        .valueStream()
                        .map(key -> key.path("keyId").asString()))
                .contains(gone.keyId());
        var revoked = house.client().post("admin", "/api/signing-keys/" + gone.keyId() + "/revocation", json("""
                {"reason":"KEY_REVOKED"}"""));
        assertThat(revoked.status()).as("%s", revoked.body()).isEqualTo(204);
        assertThat(house.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM log.event WHERE name = 'key.revoked' AND stream = ?")
                        .param("key:" + gone.keyId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001-01-01T00:00:00Z", "2190-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void are_not_added_from_a_day_that_is_over_or_that_nobody_can_wait_for(String day) {
        int before = house.client().get("admin", "/api/signing-keys").body().size();
        var told = house.client().post("admin", "/api/signing-keys", json("{\"from\":\"" + day + "\"}"));
        assertThat(told.status()).as("%s", told.body()).isEqualTo(422);
        assertThat(told.type()).isEqualTo("key-from");
        assertThat(told.detail()).contains("deux ans");
        assertThat(house.client().get("admin", "/api/signing-keys").body().size())
                .isEqualTo(before);
    }

    @Test
    void added_for_later_are_published_at_once() {
        var later = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        var added = house.client().post("admin", "/api/signing-keys", json("{\"from\":\"" + later + "\"}"));
        assertThat(added.status()).as("%s", added.body()).isEqualTo(201);
        assertThat(house.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM signing.certificate WHERE key_id = ?")
                        .param(added.body().path("keyId").asString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
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
        try (var file = KeyDoorIT.class.getResourceAsStream("/samples/dossier-api-v1.json")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("(\"dossier\"\\s*:\\s*\\{\\s*\"id\"\\s*:\\s*)[0-9]+", "$1" + number)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
