package fr.workinfrance.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.workinfrance.domain.agency.Departement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    final FrenchHolidays everywhere = FrenchHolidays.everywhere();

    @ParameterizedTest
    @CsvSource({
        "2000, 2000-04-23", "2008, 2008-03-23", "2011, 2011-04-24", "2018, 2018-04-01", "2019, 2019-04-21",
        "2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2038, 2038-04-25", "1981, 1981-04-19"
    })
    void know_easter(int year, LocalDate easter) {
        assertThat(Easter.of(year)).isEqualTo(easter);
    }

    @Property(tries = 300)
    void easter_is_a_sunday_of_spring(@ForAll @IntRange(min = 1583, max = 4000) int year) {
        var easter = Easter.of(year);
        assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-08",
                "2026-05-14",
                "2026-05-25",
                "2026-07-14",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25"
            })
    void rest_on_the_eleven_holidays(LocalDate day) {
        assertThat(everywhere.test(day)).isTrue();
    }

    @Test
    void rest_eleven_days_a_year_thirteen_in_alsace_and_twelve_overseas() {
        assertThat(holidaysOf2026(everywhere)).isEqualTo(11);
        assertThat(holidaysOf2026(FrenchHolidays.in(Departement.of("75")))).isEqualTo(11);
        for (var code : new String[] {"57", "67", "68"})
            assertThat(holidaysOf2026(FrenchHolidays.in(Departement.of(code)))).isEqualTo(13);
        for (var code : new String[] {"971", "972", "973", "974", "976"})
            assertThat(holidaysOf2026(FrenchHolidays.in(Departement.of(code)))).isEqualTo(12);
        var strasbourg = FrenchHolidays.in(Departement.of("67"));
        assertThat(strasbourg.test(LocalDate.of(2026, 4, 3))).isTrue();
        assertThat(strasbourg.test(LocalDate.of(2026, 12, 26))).isTrue();
        assertThat(FrenchHolidays.in(Departement.of("974")).test(LocalDate.of(2026, 12, 20)))
                .isTrue();
    }

    @Test
    void count_saturdays_or_not() {
        var saturday = LocalDate.of(2026, 3, 7);
        assertThat(WorkingDays.sixAWeek(everywhere).isOne(saturday)).isTrue();
        assertThat(WorkingDays.fiveAWeek(everywhere).isOne(saturday)).isFalse();
        assertThat(WorkingDays.sixAWeek(everywhere).isOne(saturday.plusDays(1))).isFalse();
        assertThat(WorkingDays.sixAWeek(everywhere).isOne(LocalDate.of(2026, 5, 1)))
                .isFalse();
    }

    @Test
    void go_over_a_week_end_with_a_holiday() {
        var six = WorkingDays.sixAWeek(everywhere);
        var five = WorkingDays.fiveAWeek(everywhere);
        var tuesdayAfterEaster = LocalDate.of(2026, 4, 7);
        assertThat(six.before(tuesdayAfterEaster, 2)).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(five.before(tuesdayAfterEaster, 2)).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(six.after(LocalDate.of(2026, 4, 3), 2)).isEqualTo(tuesdayAfterEaster);
        assertThat(six.after(tuesdayAfterEaster, 0)).isEqualTo(tuesdayAfterEaster);
        assertThatIllegalArgumentException().isThrownBy(() -> six.after(tuesdayAfterEaster, -1));
    }

    @Property(tries = 200)
    void forth_and_back_is_where_one_was(@ForAll @IntRange(max = 3000) int start, @ForAll @IntRange(max = 40) int n) {
        var days = WorkingDays.sixAWeek(everywhere);
        var from = days.after(LocalDate.of(2020, 1, 1).plusDays(start), 1);
        assertThat(days.before(days.after(from, n), n)).isEqualTo(from);
    }

    @Test
    void fall_on_days_of_paris() {
        assertThat(ParisTime.dayOf(java.time.Instant.parse("2026-07-01T22:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(ParisTime.dayOf(java.time.Instant.parse("2026-01-01T22:59:59Z")))
                .isEqualTo(LocalDate.of(2026, 1, 1));
    }

    private static long holidaysOf2026(FrenchHolidays holidays) {
        return LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(holidays)
                .count();
    }
}
