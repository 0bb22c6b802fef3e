package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.Workplace;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkRulesTest extends Examined {
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
        "2018-03-27T09:00:00Z, 75010 Paris, L3231-2 ; Décret 2017-1719",
        "2024-11-01T09:00:00Z, 75010 Paris, L3231-2 ; Décret 2024-951",
        "2021-10-01T09:00:00Z, 97600 Mamoudzou, L3231-2 ; Arrêté du 27/09/2021"
    })
    void names_the_decree_of_the_minimum_it_holds_the_pay_against(Instant day, String workplace, String text) {
        now = day;
        var contract = contract(LocalDate.of(2026, 12, 31), "35/WEEK", "5/HOUR");
        form = withContract(new JobContract(
                contract.job(),
                Workplace.at(contract.workplace().address().subject(), workplace),
                contract.type(),
                contract.startsOn(),
                contract.endsOn(),
                contract.hours(),
                contract.grossPay(),
                false));
        assertThat(found(Rule.PAY_UNDER_MINIMUM, BLOCKING).article()).endsWith(text);
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

    @ParameterizedTest
    @CsvSource({"16/WEEK, false", "17/WEEK, true", "847/YEAR, false", "848/YEAR, true"})
    void find_more_than_half_the_time_for_an_algerian_student_only(String hours, boolean over) {
        terms = StatuteBook.inForce(Name.ALGERIAN_STUDENT, LocalDate.of(2026, 3, 2))
                .terms();
        form = withContractOf(nationality("DZ"), contract(LocalDate.of(2027, 3, 31), hours, "30/HOUR"));
        assertThat(rules().contains(Rule.OVER_HALF_TIME)).isEqualTo(over);
        if (over) assertThat(found(Rule.OVER_HALF_TIME, WARNING).facts()).containsEntry("allowance", "850");
        terms = Given.TERMS;
        assertThat(rules()).doesNotContain(Rule.OVER_HALF_TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "'1 rue du Commerce, 97600 Mamoudzou', 75, 9.33, false",
        "'1 rue du Commerce, 97600 Mamoudzou', 75, 9.32, true",
        "'Mamoudzou', 976, 9.33, false",
        "'16 passage de l''Industrie, 75010 Paris', 976, 9.33, true",
        "'16 passage de l''Industrie, 75010 Paris', 976, 12.02, false",
    })
    void find_a_pay_under_the_minimum_of_the_place_of_work(
            String workplace, String permit, String hourly, boolean under) {
        var contract = contract(LocalDate.of(2026, 12, 31), "35/WEEK", hourly + "/HOUR");
        var there = new JobContract(
                contract.job(),
                Given.workplace(workplace),
                contract.type(),
                contract.startsOn(),
                contract.endsOn(),
                contract.hours(),
                contract.grossPay(),
                contract.regulatedProfession());
        form = permitOf(withContract(there), "2026-12-31", permit);
        assertThat(rules().contains(Rule.PAY_UNDER_MINIMUM)).isEqualTo(under);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-18T09:00:00Z, 20/WEEK, false, 964",
        "2020-06-19T09:00:00Z, 20/WEEK, true, 1285",
        "2020-06-19T09:00:00Z, 25/WEEK, false, 1285",
        "2020-10-01T09:00:00Z, 20/WEEK, false, 964",
    })
    void knows_the_hours_that_a_student_could_work_in_the_summer_of_2020(
            Instant day, String hours, boolean within, String allowance) {
        now = day;
        form = withContract(contract(null, hours, "30/HOUR"));
        assertThat(rules().contains(Rule.WITHIN_STUDENT_ALLOWANCE)).isEqualTo(within);
        if (within)
            assertThat(found(Rule.WITHIN_STUDENT_ALLOWANCE, INFORMATION).facts())
                    .containsEntry("allowance", allowance);
        form = withContractOf(nationality("DZ"), contract(null, hours, "30/HOUR"));
        assertThat(rules()).doesNotContain(Rule.WITHIN_STUDENT_ALLOWANCE);
    }
}
