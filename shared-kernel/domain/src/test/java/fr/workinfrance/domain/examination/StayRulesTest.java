package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.Circumstances;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.StayStatus;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StayRulesTest extends Examined {

    @ParameterizedTest
    @EnumSource
    void send_a_job_seeker_to_the_prefecture_and_nobody_else(StayStatus status) {
        under(Name.EMPLOYEE);
        form = Given.form().in(stay(status, null, null));
        assertThat(rules().contains(Rule.JOB_SEEKER_ELSEWHERE)).isEqualTo(status == StayStatus.JOB_SEEKER);
    }

    @ParameterizedTest
    @CsvSource({"2021-04-30T21:00:00Z, L311-11", "2021-04-30T22:00:00Z, L422-10"})
    void name_the_article_of_the_day(Instant day, String article) {
        under(Name.EMPLOYEE);
        now = day;
        form = Given.form().in(stay(StayStatus.JOB_SEEKER, null, null));
        assertThat(found(Rule.JOB_SEEKER_ELSEWHERE, BLOCKING).article()).contains(article);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, true",
        "2026-07-01, false",
        "2026-07-02, false",
    })
    void find_that_an_artist_needs_none_for_three_months(LocalDate end, boolean exempt) {
        under(Name.ARTIST);
        form = withContract(contract(end, "35/WEEK", "1900/MONTH"));
        assertThat(rules().contains(Rule.ARTIST_EXEMPT)).isEqualTo(exempt);
        if (exempt)
            assertThat(found(Rule.ARTIST_EXEMPT, BLOCKING).facts())
                    .containsEntry("startsOn", "2026-04-01")
                    .containsEntry("endsOn", end.toString());
        now = Instant.parse("2016-10-31T12:00:00Z");
        assertThat(rules()).doesNotContain(Rule.ARTIST_EXEMPT);
        now = Instant.parse("2016-11-01T12:00:00Z");
        assertThat(rules().contains(Rule.ARTIST_EXEMPT)).isEqualTo(exempt);
    }

    @Test
    void hold_no_open_ended_contract_for_a_short_one() {
        under(Name.ARTIST);
        form = withContract(contract(null, "35/WEEK", "1900/MONTH"));
        assertThat(rules()).doesNotContain(Rule.ARTIST_EXEMPT);
    }

    @ParameterizedTest
    @CsvSource({
        "APPRENTICESHIP, 2025-04-01, false, false",
        "APPRENTICESHIP, 2025-04-02, false, true",
        "APPRENTICESHIP, 2025-09-01, true, false",
        "APPRENTICESHIP, 2025-09-01, , true",
        "PROFESSIONALISATION, 2025-09-01, true, true",
        "PROFESSIONALISATION, , false, false"
    })
    void find_the_first_year_of_stay_unless_an_apprentice_reads_for_a_master(
            ContractType type, @Nullable LocalDate since, @Nullable Boolean master, boolean found) {
        under(type == ContractType.APPRENTICESHIP ? Name.APPRENTICESHIP : Name.PROFESSIONALISATION);
        form = withContract(contract(type, "15/HOUR")).in(stay(null, since, master));
        assertThat(rules().contains(Rule.FIRST_YEAR_OF_STAY)).isEqualTo(found);
        if (found && since != null)
            assertThat(found(Rule.FIRST_YEAR_OF_STAY, BLOCKING).facts())
                    .containsEntry("since", since.toString())
                    .containsEntry("from", since.plusYears(1).toString())
                    .containsEntry("startsOn", "2026-04-01");
    }

    @Test
    void are_not_applied_by_procedures_that_do_not_name_them() {
        form = Given.form().in(stay(StayStatus.JOB_SEEKER, LocalDate.of(2026, 1, 1), false));
        assertThat(rules()).containsExactly(Rule.EMPLOYER_MUST_CHECK_PERMIT, Rule.PIECES_COUNTED);
    }

    private void under(Name name) {
        terms = StatuteBook.inForce(name, LocalDate.of(2026, 3, 2)).terms();
    }

    private static Circumstances stay(
            @Nullable StayStatus status, @Nullable LocalDate since, @Nullable Boolean master) {
        return new Circumstances(status, since, master, null, null, null, null, null);
    }
}
