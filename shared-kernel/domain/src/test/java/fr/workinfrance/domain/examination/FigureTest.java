package fr.workinfrance.domain.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.Departement;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource({
        "MINIMUM_WAGE, 2016-05-01, 75, 9.76",
        "MINIMUM_WAGE, 2021-09-30, 75, 10.25",
        "MINIMUM_WAGE, 2021-10-01, 974, 10.48",
        "MINIMUM_WAGE, 2026-03-02, 976, 9.33",
        "MINIMUM_WAGE, 2025-12-31, 976, 8.98",
        "MINIMUM_WAGE, 2016-05-01, 976, 7.37",
        "STUDENT_HOURS, 2020-06-18, 75, 964",
        "STUDENT_HOURS, 2020-06-19, 75, 1285",
        "STUDENT_HOURS, 2020-09-30, 976, 1285",
        "STUDENT_HOURS, 2020-10-01, 75, 964",
        "HALF_TIME_HOURS, 2020-07-01, 75, 850",
        "WEEKS_OF_OFFER, 2021-04-01, 75, 3",
        "WEEKS_A_YEAR, 2026-03-02, 976, 52",
        "DAYS_OF_REMINDER, 2026-03-02, 75, 5",
    })
    void is_that_of_the_day_and_of_the_place(Figure figure, LocalDate day, String place, String value) {
        var line = figure.on(day, Departement.of(place));
        assertThat(line.value()).isEqualByComparingTo(value);
        assertThat(line.source()).isNotBlank();
    }

    /** Whole months: the day before the twelfth is full, eleven. */
    @ParameterizedTest
    @CsvSource({"2026-12-31, 11", "2027-01-01, 12", "2027-01-31, 12", "2027-02-01, 13"})
    void tells_the_age_of_its_last_line(LocalDate day, long months) {
        var last = Figure.MINIMUM_WAGE.last();
        assertThat(last.since()).isEqualTo("2026-01-01");
        assertThat(last.territory()).isNull();
        assertThat(last.monthsOn(day)).isEqualTo(months);
    }

    @Test
    void has_no_two_lines_for_one_day_in_one_place() {
        for (var figure : Figure.values())
            assertThat(figure.lines())
                    .extracting(line -> line.since() + " " + line.territory())
                    .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Figure.values()).map(figure -> figure.on(LocalDate.EPOCH)))
                .noneMatch(line -> line.value().signum() <= 0);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'16 passage de l''Industrie, 75010 Paris', 75",
                "'1 rue du Commerce, 97600 Mamoudzou', 976",
                "'lot 97600, 69003 Lyon', 69",
                "'20000 Ajaccio', 2A",
                "'20200 Bastia', 2B",
                "'Mamoudzou', none",
                "'99000 Nowhere', none",
                "'0601020304', none",
            })
    void finds_the_place_by_the_last_postal_code(String address, @Nullable String departement) {
        assertThat(Departement.inAddress(address).map(Departement::code).orElse(null))
                .isEqualTo(departement);
    }
}
