package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayPermit;
import fr.workinfrance.domain.application.Worker;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Siren;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExaminerTest {

    static final Set<PieceKind> COMMON =
            Set.of(PieceKind.STAY_DOCUMENT, PieceKind.PASSPORT, PieceKind.STUDENT_CARD, PieceKind.WORK_CONTRACT);
    static final Instant FILED = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-05T09:00:00Z");

    ApplicantRole role = ApplicantRole.EMPLOYER;
    ApplicationForm form = Given.form();
    Set<PieceKind> pieces = COMMON;
    AgencyId inCharge = Given.DIRECCTE;
    Instant now = LATER;

    @Nullable
    AuthorisedPeriod period;

    @Test
    void finds_nothing_against_a_good_dossier() {
        assertThat(rules()).containsExactly(Rule.EMPLOYER_MUST_CHECK_PERMIT, Rule.PIECES_COUNTED);
        period = Given.PERIOD;
        assertThat(rules()).containsExactly(Rule.EMPLOYER_MUST_CHECK_PERMIT, Rule.PIECES_COUNTED);
    }

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

    @ParameterizedTest
    @CsvSource({
        "2018-03-27T09:00:00Z, 35/WEEK, 1485/MONTH, true",
        "2018-03-27T09:00:00Z, 35/WEEK, 1498.47/MONTH, false",
        "2018-03-27T09:00:00Z, 35/WEEK, 1497/MONTH, true",
        "2017-12-31T09:00:00Z, 35/WEEK, 1485/MONTH, false",
        "2018-03-27T09:00:00Z, 20/WEEK, 9.88/HOUR, false",
        "2018-03-27T09:00:00Z, 20/WEEK, 9.87/HOUR, true",
        "2018-03-27T09:00:00Z, 151.67/MONTH, 1498.47/MONTH, false",
        "2018-03-27T09:00:00Z, 1607/YEAR, 15000/YEAR, true",
        "2018-03-27T09:00:00Z, 10/WEEK, 98.80/WEEK, false",
        "2018-03-27T09:00:00Z, 0/WEEK, 98.80/WEEK, true",
        "2010-01-01T09:00:00Z, 35/WEEK, 9.76/HOUR, false",
        "2024-10-31T09:00:00Z, 35/WEEK, 11.65/HOUR, false",
        "2024-11-01T09:00:00Z, 35/WEEK, 11.65/HOUR, true",
        "2025-12-31T09:00:00Z, 35/WEEK, 11.88/HOUR, false",
        "2026-01-01T09:00:00Z, 35/WEEK, 11.88/HOUR, true",
        "2026-03-01T09:00:00Z, 35/WEEK, 12.02/HOUR, false"
    })
    void finds_a_pay_under_the_minimum_of_the_day(Instant day, String hours, String pay, boolean under) {
        now = day;
        form = withContract(contract(LocalDate.of(2026, 12, 31), hours, pay));
        assertThat(rules().contains(Rule.PAY_UNDER_MINIMUM)).isEqualTo(under);
        if (under) assertThat(found(Rule.PAY_UNDER_MINIMUM, BLOCKING).facts()).containsKeys("hourly", "minimum", "day");
    }

    @ParameterizedTest
    @CsvSource({
        "35/WEEK, ''",
        "151.67/MONTH, ''",
        "36/WEEK, INFORMATION",
        "48/WEEK, INFORMATION",
        "48.5/WEEK, BLOCKING",
        "220/MONTH, BLOCKING"
    })
    void finds_hours_over_the_legal_week(String hours, String severity) {
        form = withContract(contract(LocalDate.of(2026, 12, 31), hours, "30/HOUR"));
        if (severity.isEmpty()) assertThat(rules()).doesNotContain(Rule.HOURS_OVER_LEGAL);
        else found(Rule.HOURS_OVER_LEGAL, Severity.valueOf(severity));
    }

    @Test
    void finds_that_a_student_needs_no_authorisation_for_so_few_hours() {
        form = withContract(contract(LocalDate.of(2026, 4, 30), "35/WEEK", "1900/MONTH"));
        assertThat(found(Rule.WITHIN_STUDENT_ALLOWANCE, INFORMATION).facts())
                .containsEntry("hours", "150")
                .containsEntry("allowance", "964");
        form = withContract(contract(null, "18/WEEK", "30/HOUR"));
        assertThat(rules()).contains(Rule.WITHIN_STUDENT_ALLOWANCE);
        form = withContract(contract(null, "19/WEEK", "30/HOUR"));
        assertThat(rules()).doesNotContain(Rule.WITHIN_STUDENT_ALLOWANCE);
        form = withContract(contract(LocalDate.of(2020, 1, 1), "35/WEEK", "30/HOUR"));
        assertThat(found(Rule.WITHIN_STUDENT_ALLOWANCE, INFORMATION).facts()).containsEntry("hours", "0");
    }

    @Test
    void never_tells_an_algerian_student_that_no_authorisation_is_needed() {
        var algerian = nationality("DZ");
        form = withContractOf(algerian, contract(LocalDate.of(2026, 4, 30), "35/WEEK", "1900/MONTH"));
        assertThat(rules()).doesNotContain(Rule.WITHIN_STUDENT_ALLOWANCE);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPRENTICESHIP", "PROFESSIONALISATION"})
    void leaves_a_pay_that_the_law_reduces_to_be_checked(ContractType type) {
        form = withContract(contract(type, "5/HOUR"));
        assertThat(rules()).doesNotContain(Rule.PAY_UNDER_MINIMUM);
        assertThat(found(Rule.REDUCED_PAY_TO_CHECK, INFORMATION).facts()).containsEntry("hourly", "5.00");
        form = withContract(contract(type, "15/HOUR"));
        assertThat(rules()).doesNotContain(Rule.REDUCED_PAY_TO_CHECK);
    }

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

    @Test
    void reminds_the_employer_of_the_check_two_working_days_before() {
        assertThat(found(Rule.EMPLOYER_MUST_CHECK_PERMIT, INFORMATION).facts()).containsEntry("by", "2026-03-30");
        form = permitOf(form, "2026-12-31", "57");
        inCharge = AgencyId.of("DIRECCTE-57");
        var contract = form.contract();
        form = withContractOf(
                form,
                new JobContract(
                        contract.job(),
                        contract.workplace(),
                        contract.type(),
                        LocalDate.of(2026, 4, 7),
                        contract.endsOn(),
                        contract.hours(),
                        contract.grossPay(),
                        false));
        assertThat(found(Rule.EMPLOYER_MUST_CHECK_PERMIT, INFORMATION).facts()).containsEntry("by", "2026-04-02");
    }

    @ParameterizedTest
    @EnumSource
    void finds_the_mandate_missing_when_it_is_not_the_employer_who_files(ApplicantRole who) {
        role = who;
        assertThat(rules().contains(Rule.MANDATE_MISSING)).isEqualTo(who != ApplicantRole.EMPLOYER);
        pieces = EnumSet.of(PieceKind.MANDATE);
        assertThat(rules()).doesNotContain(Rule.MANDATE_MISSING);
    }

    @Test
    void finds_which_pieces_are_missing_and_counts_the_others() {
        pieces = Set.of(PieceKind.PASSPORT, PieceKind.OTHER);
        assertThat(found(Rule.PIECE_MISSING, WARNING).facts())
                .containsEntry("kinds", "STAY_DOCUMENT,STUDENT_CARD,WORK_CONTRACT");
        assertThat(found(Rule.PIECES_COUNTED, INFORMATION).facts())
                .containsEntry("given", "1")
                .containsEntry("kinds", "7");
    }

    @Test
    void finds_the_proofs_missing_of_a_regulated_profession_and_of_a_renewal() {
        var contract = form.contract();
        form = new ApplicationForm(
                RequestKind.RENEWAL,
                null,
                form.worker(),
                form.permit(),
                form.employer(),
                new JobContract(
                        contract.job(),
                        contract.workplace(),
                        contract.type(),
                        contract.startsOn(),
                        contract.endsOn(),
                        contract.hours(),
                        contract.grossPay(),
                        true));
        found(Rule.PROFESSION_PROOF_MISSING, BLOCKING);
        found(Rule.RENEWAL_PROOF_MISSING, WARNING);
        found(Rule.RENEWAL_REFERENCE_MISSING, WARNING);
        pieces = Set.of(PieceKind.REGULATED_PROFESSION_PROOF, PieceKind.RENEWAL_PROOF);
        form = new ApplicationForm(
                RequestKind.RENEWAL, Given.words("1"), form.worker(), form.permit(), form.employer(), form.contract());
        assertThat(rules())
                .doesNotContain(
                        Rule.PROFESSION_PROOF_MISSING, Rule.RENEWAL_PROOF_MISSING, Rule.RENEWAL_REFERENCE_MISSING);
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

    private List<Finding> findings() {
        return Examiner.examine(new Examination(Given.STUDENT_JOB, role, form, pieces, inCharge, FILED, now, period));
    }

    private List<Rule> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    private Finding found(Rule rule, Severity severity) {
        var found = findings().stream().filter(f -> f.rule() == rule).toList();
        assertThat(found).as("%s", rule).hasSize(1);
        assertThat(found.getFirst().severity()).isEqualTo(severity);
        assertThat(found.getFirst().article()).isNotBlank();
        return found.getFirst();
    }

    private static ApplicationForm nationality(String country) {
        var form = Given.form();
        var worker = new Worker(form.worker().identity(), Country.of(country));
        return new ApplicationForm(form.request(), null, worker, form.permit(), form.employer(), form.contract());
    }

    private static ApplicationForm permit(String expires) {
        return permitOf(Given.form(), expires);
    }

    private static ApplicationForm permitOf(ApplicationForm form, String expires) {
        return permitOf(form, expires, "75");
    }

    private static ApplicationForm permitOf(ApplicationForm form, String expires, String departement) {
        var permit =
                new StayPermit(form.permit().number(), LocalDate.parse(expires), Departement.of(departement), "Paris");
        return new ApplicationForm(form.request(), null, form.worker(), permit, form.employer(), form.contract());
    }

    private static ApplicationForm withEmployer(Employer employer) {
        var form = Given.form();
        return new ApplicationForm(form.request(), null, form.worker(), form.permit(), employer, form.contract());
    }

    private static ApplicationForm withContract(JobContract contract) {
        return withContractOf(Given.form(), contract);
    }

    private static ApplicationForm withContractOf(ApplicationForm form, JobContract contract) {
        return new ApplicationForm(form.request(), null, form.worker(), form.permit(), form.employer(), contract);
    }

    private static JobContract contract(@Nullable LocalDate end, String hours, String pay) {
        var type = end == null ? ContractType.OPEN_ENDED : ContractType.FIXED_TERM;
        return new JobContract("Job", "Place", type, LocalDate.of(2026, 4, 1), end, amount(hours), amount(pay), false);
    }

    private static JobContract contract(ContractType type, String pay) {
        var end = LocalDate.of(2026, 12, 31);
        return new JobContract(
                "Job", "Place", type, LocalDate.of(2026, 4, 1), end, amount("35/WEEK"), amount(pay), false);
    }

    private static Amount amount(String text) {
        var parts = text.split("/");
        return new Amount(new BigDecimal(parts[0]), Per.valueOf(parts[1]));
    }
}
