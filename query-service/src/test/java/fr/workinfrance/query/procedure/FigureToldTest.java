package fr.workinfrance.query.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.examination.Figure;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureToldTest {

    @ParameterizedTest
    @CsvSource({"2026-01-01, 0, false", "2026-12-31, 11, false", "2027-01-01, 12, false", "2027-01-02, 12, true"})
    void is_old_once_it_is_more_than_a_year(LocalDate today, long months, boolean old) {
        var wage = told(Figure.MINIMUM_WAGE, today);
        assertThat(wage.months()).isEqualTo(months);
        assertThat(wage.old()).isEqualTo(old);
        assertThat(wage.value()).isEqualByComparingTo("12.02");
    }

    @Test
    void is_told_of_every_figure() {
        assertThat(FigureTold.on(LocalDate.of(2026, 3, 2)))
                .extracting(FigureTold::figure)
                .containsExactly(Figure.values());
        assertThat(told(Figure.STUDENT_HOURS, LocalDate.of(2026, 3, 2)).since()).isEqualTo("2020-10-01");
    }

    private static FigureTold told(Figure figure, LocalDate today) {
        return FigureTold.on(today).stream()
                .filter(line -> line.figure() == figure)
                .findFirst()
                .orElseThrow();
    }
}
