package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.Circumstances;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.Workplace;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Siren;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.procedure.Rule;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployerRulesTest extends Examined {
    @Test
    void finds_a_siret_whose_key_is_wrong_or_that_is_another_company() {
        form = withEmployer(Given.employer("52222222222222"));
        assertThat(found(Rule.SIRET_KEY_WRONG, WARNING).facts()).containsEntry("siret", "52222222222222");
        assertThat(rules()).doesNotContain(Rule.SIREN_MISMATCH);
        var employer = Given.employer("73282932000074");
        form = withEmployer(
                new Employer(employer.name(), employer.siret(), Siren.of("528783921"), employer.representative()));
        assertThat(found(Rule.SIREN_MISMATCH, WARNING).facts()).containsEntry("siren", "528783921");
        form = withEmployer(
                new Employer(employer.name(), employer.siret(), Siren.of("732829320"), employer.representative()));
        assertThat(rules()).doesNotContain(Rule.SIREN_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({"732829320, false", "356000000, false", "528783921, false", "732829321, true", "528783912, true"})
    void finds_a_siren_whose_key_is_wrong_where_one_is_known(String siren, boolean wrong) {
        assertThat(rules()).doesNotContain(Rule.SIREN_KEY_WRONG);
        var employer = Given.employer("73282932000074");
        form = withEmployer(
                new Employer(employer.name(), employer.siret(), Siren.of(siren), employer.representative()));
        assertThat(rules().contains(Rule.SIREN_KEY_WRONG)).isEqualTo(wrong);
        if (wrong)
            assertThat(found(Rule.SIREN_KEY_WRONG, WARNING).facts()).containsExactlyEntriesOf(Map.of("siren", siren));
    }

    @Test
    void reminds_the_employer_of_the_check_two_working_days_before() {
        assertThat(found(Rule.EMPLOYER_MUST_CHECK_PERMIT, INFORMATION).facts()).containsEntry("by", "2026-03-30");
    }

    /** Good Friday is a holiday in Moselle: where the work is done, whatever département the permit names. */
    @ParameterizedTest
    @CsvSource({"75, 57000 Metz, 2026-04-02", "57, 75010 Paris, 2026-04-03", "57, sur la route, 2026-04-02"})
    void counts_the_working_days_of_the_place_of_work(String permit, String workplace, String by) {
        form = permitOf(form, "2026-12-31", permit);
        inCharge = AgencyId.of("DIRECCTE-" + permit);
        var contract = form.contract();
        form = withContractOf(
                form,
                new JobContract(
                        contract.job(),
                        Workplace.at(contract.workplace().address().subject(), workplace),
                        contract.type(),
                        LocalDate.of(2026, 4, 7),
                        contract.endsOn(),
                        contract.hours(),
                        contract.grossPay(),
                        false));
        assertThat(found(Rule.EMPLOYER_MUST_CHECK_PERMIT, INFORMATION).facts()).containsEntry("by", by);
    }

    @ParameterizedTest
    @CsvSource({
        "RENEWAL, 73282932000074, false",
        "RENEWAL, 35600000000048, true",
        "FIRST, 35600000000048, false",
        "RENEWAL, , false"
    })
    void find_a_renewal_for_another_employer(RequestKind request, @Nullable String before, boolean found) {
        var siret = before == null ? null : Siret.of(before);
        form = new ApplicationForm(
                request,
                null,
                form.worker(),
                form.permit(),
                form.employer(),
                form.contract(),
                new Circumstances(null, null, null, siret, null, null, null, null));
        assertThat(rules().contains(Rule.ANOTHER_EMPLOYER)).isEqualTo(found);
        if (found)
            assertThat(found(Rule.ANOTHER_EMPLOYER, BLOCKING).facts())
                    .containsEntry("before", "35600000000048")
                    .containsEntry("siret", "73282932000074");
    }
}
