package fr.workinfrance.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.party.DossierId;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    @Test
    void is_the_first_eight_digits_in_upper_case() {
        assertThat(Reference.of(DossierId.of("0af1b2c3-0000-4000-8000-00000000000i".replace('i', '1'))))
                .isEqualTo("0AF1B2C3");
    }

    @Test
    void is_found_however_it_is_typed() {
        assertThat(Reference.startOf(" 0af1 b2c3 ")).contains("0AF1B2C3");
        assertThat(Reference.startOf("0af1b2c3-0000-4000-8000-000000000001")).contains("0AF1B2C3");
        assertThat(Reference.startOf("0a")).contains("0A");
    }

    @Test
    void cannot_start_with_anything_else() {
        assertThat(Reference.startOf("%")).isEmpty();
        assertThat(Reference.startOf("Diallo")).isEmpty();
        assertThat(Reference.startOf("0123456789")).isEmpty();
    }
}
