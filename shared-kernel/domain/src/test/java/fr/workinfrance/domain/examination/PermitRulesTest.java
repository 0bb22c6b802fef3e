package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.Circumstances;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermitRulesTest extends Examined {
    @Test
    void finds_that_another_departement_is_competent() {
        inCharge = AgencyId.of("DIRECCTE-69");
        var finding = found(Rule.NOT_COMPETENT, BLOCKING);
        assertThat(finding.article()).contains("R5221-15");
        assertThat(finding.facts()).containsEntry("departement", "75").containsEntry("agency", "DIRECCTE-69");
    }

    @ParameterizedTest
    @CsvSource({"FR, true", "DE, true", "NO, true", "CH, true", "MC, true", "GN, false", "DZ, false", "GB, false"})
    void finds_nationalities_that_need_no_authorisation(String country, boolean free) {
        form = nationality(country);
        assertThat(rules().contains(Rule.NATIONALITY_OUT_OF_SCOPE)).isEqualTo(free);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31T22:00:00Z, true", "2020-12-31T23:00:00Z, false"})
    void counts_the_united_kingdom_until_the_end_of_the_transition(Instant day, boolean free) {
        form = nationality("GB");
        now = day;
        assertThat(rules().contains(Rule.NATIONALITY_OUT_OF_SCOPE)).isEqualTo(free);
    }

    @Test
    void finds_a_permit_that_expires_before_work_starts() {
        form = permit("2026-03-31");
        assertThat(found(Rule.PERMIT_EXPIRED, BLOCKING).facts())
                .containsEntry("expiresOn", "2026-03-31")
                .containsEntry("startsOn", "2026-04-01");
        assertThat(rules()).doesNotContain(Rule.ENDS_WITH_PERMIT);
        form = permit("2026-04-01");
        assertThat(rules()).doesNotContain(Rule.PERMIT_EXPIRED).contains(Rule.ENDS_WITH_PERMIT);
        period = new AuthorisedPeriod(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 2));
        assertThat(rules()).contains(Rule.PERMIT_EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({"2A", "2B", "01", "971", "976", "975"})
    void know_every_kind_of_departement(String code) {
        form = permitOf(Given.form(), "2026-12-31", code);
        inCharge = AgencyId.of("DIRECCTE-" + code);
        assertThat(rules()).doesNotContain(Rule.NOT_COMPETENT);
        inCharge = AgencyId.of("DIRECCTE-20");
        assertThat(rules()).contains(Rule.NOT_COMPETENT);
    }

    @Test
    void go_by_the_establishment_for_a_worker_abroad() {
        terms = StatuteBook.inForce(Name.INTRODUCTION, LocalDate.of(2026, 3, 2)).terms();
        var form69 = Given.form().in(new Circumstances(null, null, null, null, Departement.of("69"), true, null, true));
        form = new ApplicationForm(
                form69.request(),
                null,
                form69.worker(),
                null,
                form69.employer(),
                form69.contract(),
                form69.circumstances());
        var finding = found(Rule.NOT_COMPETENT, BLOCKING);
        assertThat(finding.article()).contains("R5221-16");
        assertThat(finding.fields()).containsExactly(FormField.ESTABLISHMENT_DEPARTEMENT);
        inCharge = AgencyId.of("DIRECCTE-69");
        assertThat(rules()).doesNotContain(Rule.NOT_COMPETENT, Rule.PERMIT_EXPIRED, Rule.ENDS_WITH_PERMIT);
        period = new AuthorisedPeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 1, 1));
        assertThat(found(Rule.ENDS_TOO_LATE, BLOCKING).facts()).containsEntry("bound", "CONTRACT");
    }

    @Test
    void say_nothing_of_competence_where_no_place_was_given() {
        terms = StatuteBook.inForce(Name.INTRODUCTION, LocalDate.of(2026, 3, 2)).terms();
        assertThat(rules()).doesNotContain(Rule.NOT_COMPETENT);
        terms = Given.TERMS;
        form = new ApplicationForm(form.request(), null, form.worker(), null, form.employer(), form.contract());
        assertThat(rules()).doesNotContain(Rule.NOT_COMPETENT, Rule.PERMIT_EXPIRED, Rule.ENDS_WITH_PERMIT);
        assertThat(rules()).contains(Rule.EMPLOYER_MUST_CHECK_PERMIT);
    }
}
