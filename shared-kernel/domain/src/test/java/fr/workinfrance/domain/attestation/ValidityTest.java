package fr.workinfrance.domain.attestation;

import static fr.workinfrance.domain.attestation.Validity.Status.EXPIRED;
import static fr.workinfrance.domain.attestation.Validity.Status.NOT_STARTED;
import static fr.workinfrance.domain.attestation.Validity.Status.REPEALED;
import static fr.workinfrance.domain.attestation.Validity.Status.VALID;
import static fr.workinfrance.domain.attestation.Validity.Status.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.domain.attestation.Validity.Ending;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final LocalDate FROM = LocalDate.of(2018, 10, 1);
    private static final LocalDate UNTIL = LocalDate.of(2019, 9, 30);
    private static final LocalDate MIDDLE = LocalDate.of(2019, 3, 15);

    private final Validity validity = new Validity(FROM, UNTIL);

    @Test
    void has_not_started_the_day_before_its_first() {
        assertThat(validity.on(FROM.minusDays(1))).isEqualTo(NOT_STARTED);
    }

    @Test
    void holds_on_its_first_and_on_its_last_day() {
        assertThat(validity.on(FROM)).isEqualTo(VALID);
        assertThat(validity.on(UNTIL)).isEqualTo(VALID);
    }

    @Test
    void has_expired_the_day_after_its_last() {
        assertThat(validity.on(UNTIL.plusDays(1))).isEqualTo(EXPIRED);
    }

    @Test
    void is_withdrawn_from_the_day_of_that_decision_even_after_its_last() {
        var withdrawn = ended(MIDDLE, Ending.WITHDRAWN);
        assertThat(withdrawn.on(MIDDLE.minusDays(1))).isEqualTo(VALID);
        assertThat(withdrawn.on(MIDDLE)).isEqualTo(WITHDRAWN);
        assertThat(withdrawn.on(UNTIL.plusYears(5))).isEqualTo(WITHDRAWN);
    }

    @Test
    void is_withdrawn_even_before_its_first_day() {
        assertThat(ended(FROM.minusDays(9), Ending.WITHDRAWN).on(FROM.minusDays(5)))
                .isEqualTo(WITHDRAWN);
        assertThat(ended(MIDDLE, Ending.WITHDRAWN).on(FROM.minusDays(1))).isEqualTo(NOT_STARTED);
    }

    @Test
    void is_repealed_for_the_future_only() {
        var repealed = ended(MIDDLE, Ending.REPEALED);
        assertThat(repealed.on(FROM)).isEqualTo(VALID);
        assertThat(repealed.on(MIDDLE.minusDays(1))).isEqualTo(VALID);
        assertThat(repealed.on(MIDDLE)).isEqualTo(REPEALED);
    }

    @Test
    void expires_rather_than_being_repealed_when_it_was_over_before() {
        assertThat(ended(UNTIL.plusDays(1), Ending.REPEALED).on(UNTIL.plusDays(1)))
                .isEqualTo(EXPIRED);
        assertThat(ended(UNTIL.plusDays(30), Ending.REPEALED).on(UNTIL.plusDays(40)))
                .isEqualTo(EXPIRED);
    }

    @Test
    void says_what_ended_it_and_when_or_neither() {
        assertThatThrownBy(() -> new Validity(FROM, UNTIL, MIDDLE, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Validity(FROM, UNTIL, null, Ending.REPEALED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Validity ended(LocalDate day, Ending how) {
        return new Validity(FROM, UNTIL, day, how);
    }
}
