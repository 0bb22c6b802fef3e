package fr.workinfrance.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InvitationCodeTest {

    private final InvitationCode code = InvitationCode.fromRandom(random(7));

    @Test
    void is_twenty_characters_in_five_groups() {
        assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{20}");
        assertThat(code.grouped()).matches("(.{4}-){4}.{4}");
    }

    @Test
    void is_read_however_it_was_typed() {
        assertThat(InvitationCode.of(" " + code.grouped().toLowerCase(Locale.ROOT) + " "))
                .isEqualTo(code);
    }

    @Test
    void notices_every_wrong_character() {
        var text = code.text();
        for (int at = 0; at < text.length(); at++)
            for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray())
                if (other != text.charAt(at)) {
                    var wrong = text.substring(0, at) + other + text.substring(at + 1);
                    assertThatThrownBy(() -> InvitationCode.of(wrong)).isInstanceOf(IllegalArgumentException.class);
                }
    }

    @Test
    void is_taken_for_no_other_code_and_no_essay() {
        assertThat(AttestationCode.isReadable(code.text())).isFalse();
        assertThat(ShareCode.isReadable(code.text())).isFalse();
        assertThatThrownBy(() -> InvitationCode.of("A".repeat(1_000_000))).isInstanceOf(IllegalArgumentException.class);
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
