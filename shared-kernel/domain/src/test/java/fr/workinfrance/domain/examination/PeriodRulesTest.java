package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodRulesTest extends Examined {
    @Test
    void finds_that_the_permit_ends_before_the_contract() {
        form = permit("2026-10-31");
        assertThat(found(Rule.ENDS_WITH_PERMIT, WARNING).facts())
                .containsEntry("expiresOn", "2026-10-31")
                .containsEntry("contractEnd", "2026-12-31");
        form = withContract(contract(null, "35/WEEK", "1900/MONTH"));
        form = permitOf(form, "2026-10-31");
        assertThat(found(Rule.ENDS_WITH_PERMIT, WARNING).facts()).containsEntry("contractEnd", "");
        period = new AuthorisedPeriod(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 5, 31));
        assertThat(rules()).doesNotContain(Rule.ENDS_WITH_PERMIT);
    }

    /** What is about to be authorised begins on a day that the officer chose: the contract's is not read. */
    @Test
    void read_the_start_of_the_contract_only_before_a_period_is_proposed() {
        form = permit("2026-10-31");
        period = Given.PERIOD;
        assertThat(found(Rule.ENDS_WITH_PERMIT, WARNING).fields())
                .containsExactly(FormField.PERMIT_EXPIRY, FormField.CONTRACT_END);
        form = permit("2026-03-31");
        assertThat(found(Rule.PERMIT_EXPIRED, BLOCKING).fields()).containsExactly(FormField.PERMIT_EXPIRY);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2027-12-31, 2027-01-01, 2026-12-31, CONTRACT",
        "2026-12-31, 2026-11-30, 2026-12-01, 2026-11-30, PERMIT",
        "2028-12-31, 2028-12-31, 2027-04-02, 2027-04-01, TWELVE_MONTHS"
    })
    void finds_an_end_beyond_the_first_of_three_bounds(
            LocalDate contractEnd, String permit, LocalDate until, String latest, String bound) {
        form = permitOf(withContract(contract(contractEnd, "35/WEEK", "1900/MONTH")), permit);
        period = new AuthorisedPeriod(LocalDate.of(2026, 4, 1), until);
        assertThat(found(Rule.ENDS_TOO_LATE, BLOCKING).facts())
                .containsEntry("latest", latest)
                .containsEntry("bound", bound);
        period = new AuthorisedPeriod(LocalDate.of(2026, 4, 1), until.minusDays(1));
        assertThat(rules()).doesNotContain(Rule.ENDS_TOO_LATE);
    }

    @Test
    void finds_a_start_before_the_contract() {
        period = new AuthorisedPeriod(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 12, 31));
        assertThat(found(Rule.STARTS_BEFORE_CONTRACT, WARNING).facts())
                .containsEntry("from", "2026-03-31")
                .containsEntry("contractStart", "2026-04-01");
    }

    @Test
    void tells_a_decision_taken_within_the_hour() {
        period = Given.PERIOD;
        now = FILED.plusSeconds(21 * 60 + 1);
        assertThat(found(Rule.DECIDED_IN_HASTE, INFORMATION).facts()).containsEntry("minutes", "21");
        now = FILED.plusSeconds(3600);
        assertThat(rules()).doesNotContain(Rule.DECIDED_IN_HASTE);
        now = FILED;
        period = null;
        assertThat(rules()).doesNotContain(Rule.DECIDED_IN_HASTE);
    }
}
