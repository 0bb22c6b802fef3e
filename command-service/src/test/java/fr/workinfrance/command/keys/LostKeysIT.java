package fr.workinfrance.command.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.CommandHouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that is started again over a folder from which a key is gone that the database knows: none is made in its place. */
class LostKeysIT {

    @TempDir
    private Path sealing;

    private CommandHouse house;

    @BeforeEach
    void open() {
        house = CommandHouse.open("--wif.sealing.folder=" + sealing);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void starts_with_no_new_key_in_an_empty_folder() throws IOException {
        var key = keys().getFirst();
        house.stop();
        Files.delete(sealing.resolve("attestation-seal.p12"));
        Files.delete(sealing.resolve("attestation-seal.password"));
        assertThatThrownBy(this::again).hasStackTraceContaining("bring").hasStackTraceContaining(key);
        assertThat(sealing.resolve("attestation-seal.p12")).doesNotExist();
        house = again("--wif.seal.lost=" + key);
        assertThat(keys()).hasSize(2).contains(key);
        assertThat(revoked(key)).isEqualTo(204);
    }

    @Test
    void misses_the_newest_one_too_unless_it_was_revoked() throws IOException {
        var first = keys().getFirst();
        assertThat(revoked(first)).isEqualTo(204);
        var newest =
                keys().stream().filter(key -> !key.equals(first)).findFirst().orElseThrow();
        house.stop();
        Files.delete(sealing.resolve("attestation-seal-2.p12"));
        assertThatThrownBy(this::again).hasStackTraceContaining("bring").hasStackTraceContaining(newest);
        house = again("--wif.seal.lost=" + newest);
        assertThat(revoked(newest)).isEqualTo(204);
        house.stop();
        house = again();
        assertThat(keys()).hasSize(3);
    }

    private CommandHouse again(String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("--wif.sealing.folder=" + sealing);
        return CommandHouse.over(house.database(), all.toArray(String[]::new));
    }

    private List<String> keys() {
        return house.client()
                .get("admin", "/api/signing-keys")
                .body()
                .valueStream()
                .map(key -> key.path("keyId").asString())
                .toList();
    }

    /** Once that is seen by what the next start asks. */
    private int revoked(String key) {
        var reason = "{\"reason\":\"KEY_REVOKED\"}".getBytes(StandardCharsets.UTF_8);
        int status = house.client()
                .post("admin", "/api/signing-keys/" + key + "/revocation", reason)
                .status();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> house.bean(JdbcClient.class)
                                .sql("SELECT count(*) FROM issuing.revoked WHERE key_id = ?")
                                .param(key)
                                .query(Integer.class)
                                .single()
                        == 1);
        return status;
    }
}
