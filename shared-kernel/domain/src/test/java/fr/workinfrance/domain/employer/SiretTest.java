package fr.workinfrance.domain.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiretTest {

    static final String GOOD = "73282932000074";

    @ParameterizedTest
    @CsvSource({
        "73282932000074, true",
        "73282932000075, false",
        "52222222222222, false",
        "35600000000048, true",
        "35600000009075, true",
        "35600000009076, false"
    })
    void has_a_key_with_the_exception_of_la_poste(String digits, boolean valid) {
        assertThat(Siret.of(digits).hasValidKey()).isEqualTo(valid);
    }

    @Property(tries = 200)
    void notices_every_wrong_digit(@ForAll @IntRange(max = 13) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        var digits = new StringBuilder(GOOD);
        digits.setCharAt(at, (char) ('0' + (GOOD.charAt(at) - '0' + by) % 10));
        assertThat(Siret.of(digits.toString()).hasValidKey()).isFalse();
    }

    @Test
    void begins_with_the_siren_of_its_company() {
        assertThat(Siret.of(GOOD).siren()).isEqualTo(Siren.of("732829320"));
        assertThat(Siret.of(GOOD).siren().hasValidKey()).isTrue();
        assertThat(Siren.of("732829321").hasValidKey()).isFalse();
        assertThat(Siret.of(GOOD)).hasToString(GOOD);
        assertThat(Siren.of("732829320")).hasToString("732829320");
    }

    @Test
    void has_fourteen_digits_and_a_siren_nine() {
        assertThatIllegalArgumentException().isThrownBy(() -> Siret.of("1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Siren.of("12345678a"));
    }
}
