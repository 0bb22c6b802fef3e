package fr.workinfrance.domain.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttestationCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property
    void is_read_back_from_its_text_and_from_its_groups(@ForAll long bits) {
        var code = AttestationCode.fromRandom(bits);
        assertThat(AttestationCode.of(code.text())).isEqualTo(code);
        assertThat(AttestationCode.of(code.grouped())).isEqualTo(code);
        assertThat(code.text()).hasSize(13);
        assertThat(code.grouped()).matches("(.{4}-){3}.");
    }

    @Property
    void keeps_every_one_of_its_60_bits(@ForAll long bits, @ForAll @IntRange(max = 59) int changed) {
        assertThat(AttestationCode.fromRandom(bits ^ (1L << changed))).isNotEqualTo(AttestationCode.fromRandom(bits));
    }

    @Property(tries = 200)
    void notices_every_single_wrong_character(@ForAll long bits, @ForAll @IntRange(max = 12) int place) {
        var code = AttestationCode.fromRandom(bits).text();
        for (char other : ALPHABET.toCharArray()) {
            var typed = code.substring(0, place) + other + code.substring(place + 1);
            assertThat(AttestationCode.isReadable(typed)).as(typed).isEqualTo(typed.equals(code));
        }
    }

    @Property
    void notices_every_swap_of_neighbours(@ForAll long bits) {
        var code = AttestationCode.fromRandom(bits).text();
        for (int i = 0; i < code.length() - 1; i++) {
            var typed = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
            assertThat(AttestationCode.isReadable(typed)).as(typed).isEqualTo(typed.equals(code));
        }
    }

    @Property
    void understands_what_people_type(@ForAll long bits) {
        var code = AttestationCode.fromRandom(bits);
        var typed =
                " " + code.grouped().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l') + "\u00a0";
        assertThat(AttestationCode.of(typed)).isEqualTo(code);
        assertThat(AttestationCode.of(
                        code.text().replace('0', 'O').replace('1', 'I').replace("", " ")))
                .isEqualTo(code);
    }

    @Test
    void drops_what_separates_in_any_script_and_nothing_else() {
        var code = AttestationCode.fromRandom(7).text();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            var typed = code.substring(0, 4) + c + code.substring(4);
            assertThat(AttestationCode.isReadable(typed))
                    .as("character %04x", (int) c)
                    .isEqualTo(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                            .matches("[\\s\\p{Z}\\p{Pd}\\p{Cf}._\\u2212]+"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://WORK-IN-FRANCE.EXAMPLE.GOUV.FR/V/X",
                "https://another.example/v/X",
                "http://another.example:8080/V/X/",
                " another.example/V/X?on=2018-12-24 ",
                "Code : X",
                "CODE\u00a0:X",
                "code X",
                "\u200bX\ufeff"
            })
    void is_read_out_of_what_stands_beside_it(String typed) {
        var code = AttestationCode.fromRandom(7);
        assertThat(AttestationCode.of(typed.replace("X", code.text()))).isEqualTo(code);
        assertThat(AttestationCode.of(typed.replace("X", code.grouped()))).isEqualTo(code);
        var share = ShareCode.fromRandom(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
        assertThat(ShareCode.of(typed.replace("X", share.text()))).isEqualTo(share);
    }

    @Test
    void is_read_in_wide_letters() {
        var code = AttestationCode.fromRandom(4242);
        var wide = code.text()
                .chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        assertThat(AttestationCode.of(wide.toString())).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://another.example/X", "X/V/", "https://another.example/v/a/X", "X X", "/V/X/V/X"})
    void is_not_read_out_of_another_address_or_of_two_codes(String typed) {
        assertThat(AttestationCode.isReadable(
                        typed.replace("X", AttestationCode.fromRandom(7).text())))
                .isFalse();
    }

    @Property
    void never_fails_on_what_is_not_one(@ForAll @StringLength(max = 80) String typed) {
        if (!AttestationCode.isReadable(typed))
            assertThatThrownBy(() -> new AttestationCode(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void does_not_read_what_is_too_long_to_be_one() {
        assertThat(AttestationCode.isReadable(" ".repeat(60) + AttestationCode.fromRandom(7)))
                .isFalse();
    }
}
