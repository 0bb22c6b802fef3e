package fr.workinfrance.domain.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last day to go to court. */
class TimeToContestTest {

    @ParameterizedTest
    @CsvSource({
        // Neither the day of the letter nor the one on which the two months end is counted.
        "2026-03-10, 2026-05-11",
        // A shorter month ends them on its last day.
        "2026-12-31, 2027-03-01",
        "2027-12-31, 2028-03-01",
        // Sunday 3 May, and Friday 1 May, which is a holiday, followed by a week-end.
        "2026-03-02, 2026-05-04",
        "2026-02-28, 2026-04-29",
        "2026-03-01, 2026-05-04",
        // Whit Monday.
        "2026-03-23, 2026-05-26",
    })
    void is_the_working_day_after_two_months(LocalDate told, LocalDate last) {
        assertThat(TimeToContest.lastDay(told)).isEqualTo(last);
    }
}
