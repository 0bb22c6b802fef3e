package fr.workinfrance.query.agency;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.query.Past;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an officer is proposed to authorise, of a contract from 1 April to 31 December 2026. */
class ProposedPeriodTest {

    private static final LocalDate STARTS = LocalDate.of(2026, 4, 1);
    private static final LocalDate ENDS = LocalDate.of(2026, 12, 31);

    private final ApplicationForm form = new Past().form();

    @Test
    void begins_with_the_contract() {
        assertThat(ProposedPeriod.of(form, STARTS.minusDays(1))).isEqualTo(new AuthorisedPeriod(STARTS, ENDS));
    }

    @Test
    void has_no_day_that_is_past() {
        assertThat(ProposedPeriod.of(form, STARTS.plusDays(1)))
                .isEqualTo(new AuthorisedPeriod(STARTS.plusDays(1), ENDS));
        assertThat(ProposedPeriod.of(form, ENDS)).isEqualTo(new AuthorisedPeriod(ENDS, ENDS));
    }

    @Test
    void is_none_once_the_contract_is_over() {
        assertThat(ProposedPeriod.of(form, ENDS.plusDays(1))).isNull();
    }
}
