package fr.workinfrance.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @CsvSource({
        "2018-09-07, 2018-09-07",
        "07/09/2018, 2018-09-07",
        "7/9/2018, 2018-09-07",
        "' 7/9/2018 ', 2018-09-07",
        "29/02/2024, 2024-02-29",
        "1/1/1900, 1900-01-01",
        "1900-01-01, 1900-01-01",
        "1/1/2201, 2201-01-01",
        "31/12/9999, 9999-12-31"
    })
    void is_read_as_programs_and_as_people_write_it(String typed, LocalDate day) {
        assertThat(TypedDay.of(typed)).hasValue(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "soon",
                "7/9",
                "7/9/18",
                "31/12/1899",
                "1899-12-31",
                "1/1/10000",
                "1/1/+10000",
                "+10000-01-01",
                "+999999999-12-31",
                "0000-01-01",
                "-2018-01-01",
                "29/02/2025",
                "2026-02-30",
                "12/31/2026",
                "0/1/2026",
                "45000",
                "7/9/2018 x"
            })
    void is_none_where_the_calendar_has_no_such_day_or_its_year_is_a_slip_of_the_keys(String typed) {
        assertThat(TypedDay.of(typed)).isEmpty();
    }
}
