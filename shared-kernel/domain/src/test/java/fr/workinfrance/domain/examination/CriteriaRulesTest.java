package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.Circumstances;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaRulesTest extends Examined {

    static final Instant LAST_DAY_OF_THE_OLD = Instant.parse("2021-03-31T21:59:59Z");
    static final Instant FIRST_DAY_OF_THE_NEW = Instant.parse("2021-03-31T22:00:00Z");

    @BeforeEach
    void an_employee() {
        terms = StatuteBook.inForce(Name.EMPLOYEE, LocalDate.of(2026, 3, 2)).terms();
    }

    @Test
    void weigh_the_labour_market_until_the_decree_of_2021() {
        now = LAST_DAY_OF_THE_OLD;
        form = Given.form().in(job(false, null, null));
        var finding = found(Rule.LABOUR_MARKET, WARNING);
        assertThat(finding.article()).contains("2016-1456");
        assertThat(finding.facts()).containsEntry("missing", "SITUATION");
        now = FIRST_DAY_OF_THE_NEW;
        assertThat(found(Rule.LABOUR_MARKET, BLOCKING).article()).contains("2021-360");
    }

    @Test
    void leave_a_job_that_lacks_hands_alone_in_either_version() {
        form = Given.form().in(job(true, null, true));
        assertThat(rules()).doesNotContain(Rule.LABOUR_MARKET, Rule.EMPLOYER_COMPLIANCE);
        now = LAST_DAY_OF_THE_OLD;
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
        now = LAST_DAY_OF_THE_OLD;
        form = Given.form().in(job(true, null, true));
        assertThat(found(Rule.EMPLOYER_COMPLIANCE, INFORMATION).facts()).containsEntry("missing", "INSPECTION");
    }

    @Test
    void leave_qualification_and_comparable_pay_to_be_weighed_until_2021() {
        terms = StatuteBook.inForce(Name.EMPLOYEE, LocalDate.of(2021, 3, 31)).terms();
        form = Given.form().in(job(true, null, true));
        now = LAST_DAY_OF_THE_OLD;
        assertThat(found(Rule.QUALIFICATION_TO_WEIGH, INFORMATION).article()).contains("R5221-20 2°", "2016-1456");
        var pay = found(Rule.PAY_TO_COMPARE, INFORMATION);
        assertThat(pay.article()).contains("R5221-20 5°", "2016-1456");
        assertThat(pay.fields()).contains(FormField.GROSS_PAY, FormField.HOURS);
        assertThat(pay.facts()).containsEntry("hourly", "12.53");
        assertThat(rules()).doesNotContain(Rule.DECLARATIONS_TO_WEIGH, Rule.CONVICTIONS_TO_WEIGH);
        now = FIRST_DAY_OF_THE_NEW;
        assertThat(rules()).doesNotContain(Rule.QUALIFICATION_TO_WEIGH, Rule.PAY_TO_COMPARE);
    }

    @Test
    void leave_declarations_and_convictions_to_be_weighed_since_2021_whatever_was_declared() {
        form = Given.form().in(job(true, null, true));
        now = FIRST_DAY_OF_THE_NEW;
        for (var rule : List.of(Rule.DECLARATIONS_TO_WEIGH, Rule.CONVICTIONS_TO_WEIGH)) {
            assertThat(found(rule, INFORMATION).article()).contains("R5221-20 2°", "2021-360");
            assertThat(found(rule, INFORMATION).fields()).contains(FormField.EMPLOYER_COMPLIES);
        }
        now = LAST_DAY_OF_THE_OLD;
        assertThat(rules()).doesNotContain(Rule.DECLARATIONS_TO_WEIGH, Rule.CONVICTIONS_TO_WEIGH);
    }

    private static Circumstances job(
            @Nullable Boolean shortage, @Nullable LocalDate published, @Nullable Boolean complies) {
        return new Circumstances(null, null, null, null, null, shortage, published, complies);
    }
}
