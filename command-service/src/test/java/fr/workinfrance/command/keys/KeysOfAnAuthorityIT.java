package fr.workinfrance.command.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.Client.Told;
import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.testkit.LocalAuthority;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service whose seals prove themselves long after (PAdES LT): it seals with keys only that say where they are told revoked. */
class KeysOfAnAuthorityIT {

    @Test
    void are_followed_by_none_of_our_own_once_revoked_and_that_is_said(@TempDir Path sealing) throws Exception {
        try (var authority = new LocalAuthority()) {
            authority.certifyInto(sealing);
            try (var house = CommandHouse.open(
                    "--wif.sealing.folder=" + sealing,
                    "--wif.seal.level=LT",
                    "--wif.seal.timestamps=" + authority.timestamps())) {
                var key = house.client()
                        .get("admin", "/api/signing-keys")
                        .body()
                        .path(0)
                        .path("keyId")
                        .asString();
                var added = post(house, "/api/signing-keys", "{}");
                assertThat(added.status()).isEqualTo(409);
                assertThat(added.type()).isEqualTo("key-certified-elsewhere");

                var told = post(house, "/api/signing-keys/" + key + "/revocation", "{\"reason\":\"KEY_REVOKED\"}");
                assertThat(told.status()).isEqualTo(409);
                assertThat(told.type()).isEqualTo("no-certified-key-left");
                assertThat(told.detail()).contains("enregistrée", "liste de révocation");
                assertThat(sealing.resolve("attestation-seal-2.p12")).doesNotExist();

                waiting(house);
                var meters = house.bean(MeterRegistry.class);
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> meters.find("wif.attestations")
                                        .tag("outcome", "no_key")
                                        .counter()
                                != null);
                assertThat(meters.find("wif.attestations")
                                .tag("outcome", "failed")
                                .counter())
                        .isNull();
            }
        }
    }

    @Test
    void are_wanted_before_the_start(@TempDir Path sealing) {
        assertThatThrownBy(() -> CommandHouse.open(
                        "--wif.sealing.folder=" + sealing,
                        "--wif.seal.level=LT",
                        "--wif.seal.timestamps=http://127.0.0.1:9/time"))
                .hasStackTraceContaining("wif.seal.level=B");
        assertThat(sealing.resolve("attestation-seal.p12")).doesNotExist();
    }

    /** One approved dossier, once the revocation is seen. */
    private static void waiting(CommandHouse house) throws IOException {
        var database = house.bean(JdbcClient.class);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> database.sql("SELECT count(*) FROM issuing.revoked")
                                .query(Integer.class)
                                .single()
                        == 1);
        try (var file = KeysOfAnAuthorityIT.class.getResourceAsStream("/samples/dossier-api-v1.json")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(post(house, "/api/imports", text).status()).isEqualTo(200);
        }
    }

    private static Told post(CommandHouse house, String path, String body) {
        return house.client().post("admin", path, body.getBytes(StandardCharsets.UTF_8));
    }
}
