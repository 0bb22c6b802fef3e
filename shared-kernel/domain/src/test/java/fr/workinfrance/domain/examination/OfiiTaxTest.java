package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfiiTaxTest extends Examined {

    @BeforeEach
    void an_introduction() {
        terms = StatuteBook.inForce(Name.INTRODUCTION, LocalDate.of(2026, 3, 2)).terms();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-29, 1900/MONTH, ''",
        "2026-06-30, 1900/MONTH, 50-300",
        "2027-03-30, 1900/MONTH, 50-300",
        "2027-03-31, 1900/MONTH, 1045-1045",
        ", 1900/MONTH, 1045-1045",
        // Two and a half minimum wages of 12.02 euros for the hours of a legal month at most.
        ", 9000/MONTH, 2507-2507"
    })
    void is_announced_by_length_and_pay(@Nullable LocalDate end, String pay, String owed) {
        form = withContract(contract(end, "35/WEEK", pay));
        if (owed.isEmpty()) {
            assertThat(rules()).doesNotContain(Rule.OFII_TAX);
            return;
        }
        var facts = found(Rule.OFII_TAX, INFORMATION).facts();
        assertThat(facts.get("lowest") + "-" + facts.get("highest")).isEqualTo(owed);
    }

    /** A sum by bracket is told of the length alone; which sum it is, whoever collects it says. */
    @Test
    void reads_nothing_but_the_length_of_a_short_contract() {
        form = withContract(contract(LocalDate.of(2026, 9, 30), "35/WEEK", "1900/MONTH"));
        assertThat(found(Rule.OFII_TAX, INFORMATION).fields())
                .containsExactly(FormField.CONTRACT_START, FormField.CONTRACT_END);
    }

    @ParameterizedTest
    @CsvSource({"2015-12-31T12:00:00Z, ''", "2016-01-01T12:00:00Z, L311-15", "2021-05-01T12:00:00Z, L436-10"})
    void names_the_article_of_the_day(Instant day, String article) {
        now = day;
        form = withContract(contract(null, "35/WEEK", "1900/MONTH"));
        if (article.isEmpty()) assertThat(rules()).doesNotContain(Rule.OFII_TAX);
        else assertThat(found(Rule.OFII_TAX, INFORMATION).article()).contains(article);
    }

    /** Law: the monthly minimum wage of 2025 is 1,801.80 euros, 52/12 of 35 hours at 11.88: 151.67 hours would be 4 cents more. */
    @Test
    void is_capped_by_the_monthly_minimum_wage_as_it_is_published() {
        now = Instant.parse("2025-06-02T12:00:00Z");
        form = withContract(contract(null, "35/WEEK", "9000/MONTH"));
        assertThat(found(Rule.OFII_TAX, INFORMATION).facts()).containsEntry("highest", "2477");
    }

    @Test
    void is_never_owed_for_a_student() {
        for (var name : Name.values()) {
            boolean owed = name == Name.EMPLOYEE || name == Name.INTRODUCTION || name == Name.ARTIST;
            for (var version : StatuteBook.versions(name))
                assertThat(version.terms().rules().contains(Rule.OFII_TAX)).isEqualTo(owed);
        }
    }
}
