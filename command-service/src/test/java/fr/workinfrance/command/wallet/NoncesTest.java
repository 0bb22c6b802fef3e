package fr.workinfrance.command.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class NoncesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    @Test
    void are_fresh_for_some_minutes_and_at_every_instance() {
        var nonce = at(NOW, KEY).next();
        assertThat(at(NOW.plus(Nonces.LIFE).minusSeconds(1), KEY).isFresh(nonce))
                .isTrue();
        assertThat(at(NOW.plus(Nonces.LIFE), KEY).isFresh(nonce)).isFalse();
    }

    @Test
    void differ_each_time() {
        var nonces = at(NOW, KEY);
        assertThat(nonces.next()).isNotEqualTo(nonces.next());
    }

    @Test
    void are_not_made_by_others() {
        var other = new SecretKeySpec(new byte[] {1}, "HmacSHA256");
        var nonces = at(NOW, KEY);
        for (var made : new String[] {
            "",
            "A",
            "é",
            "\u0000",
            "A".repeat(54),
            "A".repeat(100_000),
            at(NOW, other).next()
        }) assertThat(nonces.isFresh(made)).as(made).isFalse();
    }

    private static Nonces at(Instant now, SecretKey key) {
        return new Nonces(key, Clock.fixed(now, ZoneOffset.UTC));
    }
}
