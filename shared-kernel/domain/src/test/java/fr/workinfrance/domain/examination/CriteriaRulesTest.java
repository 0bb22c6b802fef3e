package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.Circumstances;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaRulesTest extends Examined {

    static final Terms OF_2016 = employeeOn(LocalDate.of(2021, 3, 31));
    static final Terms OF_2021 = employeeOn(LocalDate.of(2021, 4, 1));

    @BeforeEach
    void an_employee() {
        terms = OF_2021;
    }

    private static Terms employeeOn(LocalDate day) {
        return StatuteBook.inForce(Name.EMPLOYEE, day).terms();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-30T09:00:00Z", "2021-03-31T22:00:00Z", "2021-04-02T09:00:00Z"})
    void are_those_of_the_version_that_was_filed_under_whenever_it_is_decided(String decided) {
        now = Instant.parse(decided);
        terms = OF_2016;
        form = Given.form().in(job(false, null, null));
        // Law: what decree 2021-360 asks for was never asked of whoever filed before it.
        assertThat(findings()).filteredOn(f -> f.severity() == BLOCKING).isEmpty();
        assertThat(found(Rule.LABOUR_MARKET, WARNING).article()).contains("2016-1456");
        assertThat(rules()).contains(Rule.QUALIFICATION_TO_WEIGH, Rule.PAY_TO_COMPARE);
        terms = OF_2021;
        assertThat(found(Rule.LABOUR_MARKET, BLOCKING).article()).contains("2021-360");
    }

    @Test
    void weigh_the_labour_market_until_the_decree_of_2021() {
        terms = OF_2016;
        form = Given.form().in(job(false, null, null));
        var finding = found(Rule.LABOUR_MARKET, WARNING);
        assertThat(finding.article()).contains("2016-1456");
        assertThat(finding.facts()).containsEntry("missing", "SITUATION");
        terms = OF_2021;
        assertThat(found(Rule.LABOUR_MARKET, BLOCKING).article()).contains("2021-360");
    }

    @Test
    void leave_a_job_that_lacks_hands_alone_in_either_version() {
        form = Given.form().in(job(true, null, true));
        assertThat(rules()).doesNotContain(Rule.LABOUR_MARKET, Rule.EMPLOYER_COMPLIANCE);
        terms = OF_2016;
        assertThat(rules()).doesNotContain(Rule.LABOUR_MARKET);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-09, false", "2026-02-10, true", ", true"})
    void want_an_offer_of_three_weeks_before_the_filing(@Nullable LocalDate published, boolean found) {
        form = Given.form().in(job(null, published, true));
        assertThat(rules().contains(Rule.LABOUR_MARKET)).isEqualTo(found);
        if (found)
            assertThat(found(Rule.LABOUR_MARKET, BLOCKING).facts())
                    .containsEntry("missing", "OFFER")
                    .containsEntry("weeks", "3");
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", ", true"})
    void want_the_employers_declaration_since_2021(@Nullable Boolean complies, boolean found) {
        form = Given.form().in(job(true, null, complies));
        assertThat(rules().contains(Rule.EMPLOYER_COMPLIANCE)).isEqualTo(found);
        if (found)
            assertThat(found(Rule.EMPLOYER_COMPLIANCE, BLOCKING).facts()).containsEntry("missing", "DECLARATION");
    }

    @Test
    void leave_the_employer_to_the_labour_inspection_before() {
        terms = OF_2016;
        form = Given.form().in(job(true, null, true));
        assertThat(found(Rule.EMPLOYER_COMPLIANCE, INFORMATION).facts()).containsEntry("missing", "INSPECTION");
    }

    @Test
    void leave_qualification_and_comparable_pay_to_be_weighed_until_2021() {
        terms = OF_2016;
        form = Given.form().in(job(true, null, true));
        assertThat(found(Rule.QUALIFICATION_TO_WEIGH, INFORMATION).article()).contains("R5221-20 2°", "2016-1456");
        var pay = found(Rule.PAY_TO_COMPARE, INFORMATION);
        assertThat(pay.article()).contains("R5221-20 5°", "2016-1456");
        assertThat(pay.fields()).contains(FormField.GROSS_PAY, FormField.HOURS);
        assertThat(pay.facts()).containsEntry("hourly", "12.53");
        assertThat(rules()).doesNotContain(Rule.DECLARATIONS_TO_WEIGH, Rule.CONVICTIONS_TO_WEIGH);
        terms = OF_2021;
        assertThat(rules()).doesNotContain(Rule.QUALIFICATION_TO_WEIGH, Rule.PAY_TO_COMPARE);
    }

    /** Each is numbered as in the version that was filed under: minimum pay 6°, then 4°; regulated profession 4°, then 3°. */
    @Test
    void name_the_point_of_the_version_for_minimum_pay_and_a_regulated_profession() {
        var contract = contract(LocalDate.of(2026, 12, 31), "35/WEEK", "1000/MONTH");
        form = withContract(new JobContract(
                "Architecte",
                contract.workplace(),
                contract.type(),
                contract.startsOn(),
                contract.endsOn(),
                contract.hours(),
                contract.grossPay(),
                true));
        assertThat(found(Rule.PAY_UNDER_MINIMUM, BLOCKING).article()).contains("R5221-20 4° (décret 2021-360)");
        assertThat(found(Rule.PROFESSION_PROOF_MISSING, BLOCKING).article())
                .isEqualTo("Code du travail, R5221-20 3° (décret 2021-360)");
        terms = OF_2016;
        assertThat(found(Rule.PAY_UNDER_MINIMUM, BLOCKING).article()).contains("R5221-20 6° (décret 2016-1456)");
        assertThat(found(Rule.PROFESSION_PROOF_MISSING, BLOCKING).article())
                .isEqualTo("Code du travail, R5221-20 4° (décret 2016-1456)");
    }

    @Test
    void leave_declarations_and_convictions_to_be_weighed_since_2021_whatever_was_declared() {
        form = Given.form().in(job(true, null, true));
        for (var rule : List.of(Rule.DECLARATIONS_TO_WEIGH, Rule.CONVICTIONS_TO_WEIGH)) {
            assertThat(found(rule, INFORMATION).article()).contains("R5221-20 2°", "2021-360");
            assertThat(found(rule, INFORMATION).fields()).contains(FormField.EMPLOYER_COMPLIES);
        }
        terms = OF_2016;
        assertThat(rules()).doesNotContain(Rule.DECLARATIONS_TO_WEIGH, Rule.CONVICTIONS_TO_WEIGH);
    }

    private static Circumstances job(
            @Nullable Boolean shortage, @Nullable LocalDate published, @Nullable Boolean complies) {
        return new Circumstances(null, null, null, null, null, shortage, published, complies);
    }
}
