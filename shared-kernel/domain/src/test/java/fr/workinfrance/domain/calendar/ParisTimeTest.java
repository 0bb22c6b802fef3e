package fr.workinfrance.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever it is typed, the law counts the days of Paris. */
class ParisTimeTest {

    @ParameterizedTest
    @CsvSource({
        // The two days on which Paris changes its clocks: 23 and 25 hours long, one day each.
        "2026-03-29T01:59:59, Europe/Paris, 2026-03-29",
        "2026-03-29T03:00:00, Europe/Paris, 2026-03-29",
        "2026-03-29T23:59:59, Europe/Paris, 2026-03-29",
        "2026-10-25T23:59:59, Europe/Paris, 2026-10-25",
        // Overseas: already tomorrow, or still yesterday.
        "2026-03-02T02:30:00, Indian/Reunion, 2026-03-01",
        "2026-07-02T01:30:00, Indian/Reunion, 2026-07-01",
        "2026-03-01T23:30:00, Indian/Mayotte, 2026-03-01",
        "2026-03-01T20:00:00, America/Guadeloupe, 2026-03-02",
        "2026-03-01T18:59:59, America/Guadeloupe, 2026-03-01",
        "2026-07-01T18:00:00, America/Martinique, 2026-07-02",
        "2026-03-01T21:00:00, America/Cayenne, 2026-03-02",
        "2026-03-01T21:00:00, America/Miquelon, 2026-03-02",
        "2024-02-29T20:30:00, America/Guadeloupe, 2024-03-01"
    })
    void tells_the_day_of_paris(LocalDateTime local, ZoneId zone, LocalDate day) {
        assertThat(ParisTime.dayOf(local.atZone(zone).toInstant())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, P1M, 2026-02-28",
        "2028-01-31, P1M, 2028-02-29",
        "2026-12-31, P2M, 2027-02-28",
        "2027-12-31, P2M, 2028-02-29",
        "2028-02-29, P2M, 2028-04-29",
        "2028-02-29, P12M, 2029-02-28",
        "2026-02-28, P2M, 2026-04-28",
        "2026-03-28, P1D, 2026-03-29",
        "2026-10-24, P2D, 2026-10-26"
    })
    void counts_months_from_day_to_day_and_to_the_last_of_a_shorter_one(
            LocalDate received, Period delay, LocalDate silence) {
        assertThat(StatutoryClock.startingOn(received, delay).silenceOn()).isEqualTo(silence);
    }
}
