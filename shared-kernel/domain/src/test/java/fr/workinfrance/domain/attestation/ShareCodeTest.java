package fr.workinfrance.domain.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShareCodeTest {

    private final ShareCode code = ShareCode.fromRandom(random(7));

    @Test
    void is_sixteen_characters_in_four_groups() {
        assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{16}");
        assertThat(code.grouped()).matches("(.{4}-){3}.{4}");
    }

    @Test
    void is_read_however_it_was_typed() {
        assertThat(ShareCode.of(" " + code.grouped().toLowerCase(Locale.ROOT) + "\u00a0"))
                .isEqualTo(code);
        for (int seed = 0; seed < 200; seed++) {
            var one = ShareCode.fromRandom(random(seed));
            assertThat(ShareCode.of(one.text().replace('0', 'o').replace('1', 'l')))
                    .isEqualTo(one);
        }
    }

    @Test
    void notices_every_wrong_character_and_every_swap() {
        var text = code.text();
        for (int at = 0; at < text.length(); at++) {
            for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                var wrong = text.substring(0, at) + other + text.substring(at + 1);
                assertThat(ShareCode.isReadable(wrong)).isEqualTo(wrong.equals(text));
            }
            if (at > 0 && text.charAt(at) != text.charAt(at - 1)) {
                var swapped =
                        text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.substring(at + 1);
                assertThat(ShareCode.isReadable(swapped)).isFalse();
            }
        }
    }

    @Test
    void is_never_taken_for_the_code_of_an_attestation() {
        assertThat(AttestationCode.isReadable(code.text())).isFalse();
        assertThat(ShareCode.isReadable(AttestationCode.fromRandom(42).text())).isFalse();
        assertThat(ShareCode.isMeant(AttestationCode.fromRandom(42).grouped())).isFalse();
        assertThat(ShareCode.isMeant(code.grouped())).isTrue();
        assertThatThrownBy(() -> ShareCode.of("DROP TABLE")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void does_not_show_itself() {
        assertThat(code.toString()).doesNotContain(code.text());
    }

    private static byte[] random(int seed) {
        var bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
