package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.service.web.RequestProblem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"2018-09-07", "07/09/2018", "7/9/2018", " 7/9/2018 "})
    void are_read_as_browsers_and_people_write_them(String typed) {
        assertThat(Days.required(typed)).isEqualTo(LocalDate.of(2018, 9, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31/02/2018",
                "2018-02-31",
                "7/9",
                "tomorrow",
                "7/9/18",
                "+999999999-12-31",
                "1899-12-31",
                "01/01/10000",
                "+10000-01-01"
            })
    void that_are_none_are_told(String typed) {
        assertThatExceptionOfType(RequestProblem.class).isThrownBy(() -> Days.required(typed));
    }

    /** An attestation may be asked about for whatever day is thought of. */
    @ParameterizedTest
    @ValueSource(strings = {"2201-01-01", "1/1/2201"})
    void are_read_however_far_off_they_are(String typed) {
        assertThat(Days.required(typed)).isEqualTo(LocalDate.of(2201, 1, 1));
    }

    @Test
    void may_be_left_out() {
        assertThat(Days.optional(" ")).isNull();
    }
}
