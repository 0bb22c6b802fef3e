package fr.workinfrance.domain.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.change.AuthorisedWork;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule 4: what asks for a new request, and what only for a notice. */
class ChangeRulesTest extends Examined {

    static final DossierId BEFORE = DossierId.of("00000000-0000-0000-0000-000000000002");
    static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    @Test
    void say_nothing_of_an_authorisation_that_is_not_known_here() {
        assertThat(rules()).doesNotContain(Rule.CHANGED_SINCE, Rule.NOTICE_ENOUGH);
    }

    @Test
    void say_that_a_notice_was_enough_where_nothing_of_the_substance_changes() {
        former = former(work("73282932000074", "vendeuse ", ContractType.FIXED_TERM, 35, 1900));
        var enough = found(Rule.NOTICE_ENOUGH, Severity.INFORMATION);
        assertThat(enough.facts()).isEqualTo(Map.of("until", "2026-12-31"));
        assertThat(enough.fields()).contains(FormField.PREVIOUS_REFERENCE, FormField.JOB, FormField.WORKPLACE);
        assertThat(rules()).doesNotContain(Rule.CHANGED_SINCE);
    }

    @Test
    void find_each_change_that_makes_a_new_request_right() {
        changed(
                work("73282932000066", "Vendeuse", ContractType.FIXED_TERM, 35, 1900),
                "ANOTHER_EMPLOYER",
                FormField.SIRET);
        changed(work("73282932000074", "Serveuse", ContractType.FIXED_TERM, 35, 1900), "JOB", FormField.JOB);
        changed(
                work("73282932000074", "Vendeuse", ContractType.TEMPORARY, 35, 1900),
                "CONTRACT_TYPE",
                FormField.CONTRACT_TYPE);
        changed(work("73282932000074", "Vendeuse", ContractType.FIXED_TERM, 30, 1600), "MORE_HOURS", FormField.HOURS);
        changed(work("73282932000074", "Vendeuse", ContractType.FIXED_TERM, 35, 2000), "LESS_PAY", FormField.GROSS_PAY);
    }

    @Test
    void take_fewer_hours_and_more_pay_for_no_change_of_the_substance() {
        former = former(work("73282932000074", "Vendeuse", ContractType.FIXED_TERM, 39, 2000));
        found(Rule.NOTICE_ENOUGH, Severity.INFORMATION);
        former = former(work("73282932000074", "Vendeuse", ContractType.FIXED_TERM, 35, 1850));
        found(Rule.NOTICE_ENOUGH, Severity.INFORMATION);
    }

    @Test
    void find_an_end_that_is_later_than_the_authorisation_was() {
        former = former(same(), LocalDate.of(2026, 12, 30));
        assertThat(found(Rule.CHANGED_SINCE, Severity.INFORMATION).facts())
                .isEqualTo(Map.of("changes", "LATER_END", "until", "2026-12-30"));
        former = former(same());
        form = Examined.withContract(openEnded());
        assertThat(found(Rule.CHANGED_SINCE, Severity.INFORMATION).facts()).containsEntry("changes", "LATER_END");
    }

    @Test
    void warn_of_a_renewal_that_is_of_another_work() {
        form = renewal(Given.form());
        former = former(work("73282932000074", "Serveuse", ContractType.FIXED_TERM, 35, 1900));
        found(Rule.CHANGED_SINCE, Severity.WARNING);
        former = former(same(), LocalDate.of(2026, 6, 30));
        found(Rule.CHANGED_SINCE, Severity.INFORMATION);
    }

    private void changed(AuthorisedWork before, String change, FormField field) {
        former = former(before);
        Finding finding = found(Rule.CHANGED_SINCE, Severity.INFORMATION);
        assertThat(finding.facts()).isEqualTo(Map.of("changes", change, "until", "2026-12-31"));
        assertThat(finding.fields()).contains(FormField.PREVIOUS_REFERENCE, field);
        assertThat(rules()).doesNotContain(Rule.NOTICE_ENOUGH);
    }

    private static JobContract openEnded() {
        var c = Given.contract();
        return new JobContract(c.job(), c.workplace(), c.type(), c.startsOn(), null, c.hours(), c.grossPay(), false);
    }

    private static AuthorisedWork same() {
        return AuthorisedWork.of(Given.form());
    }

    private static AuthorisedWork work(String siret, String job, ContractType type, int hours, int pay) {
        return new AuthorisedWork(
                Siret.of(siret),
                job,
                type,
                UNTIL,
                new Amount(BigDecimal.valueOf(hours), Per.WEEK),
                new Amount(BigDecimal.valueOf(pay), Per.MONTH));
    }

    private static FormerAuthorisation former(AuthorisedWork before) {
        return former(before, UNTIL);
    }

    private static FormerAuthorisation former(AuthorisedWork before, @Nullable LocalDate until) {
        return new FormerAuthorisation(
                BEFORE, new AuthorisedPeriod(LocalDate.of(2026, 1, 1), until == null ? UNTIL : until), before);
    }

    private static ApplicationForm renewal(ApplicationForm form) {
        return new ApplicationForm(
                RequestKind.RENEWAL,
                Given.words("44950"),
                form.worker(),
                form.permit(),
                form.employer(),
                form.contract(),
                form.circumstances());
    }
}
