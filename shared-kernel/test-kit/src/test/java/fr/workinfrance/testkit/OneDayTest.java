package fr.workinfrance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class OneDayTest {

    @Test
    void lets_no_class_begin_in_the_last_minutes_of_a_day_in_paris() {
        assertThat(waiting("2027-12-31T23:58:30+01:00[Europe/Paris]")).isEqualTo(Duration.ofSeconds(90));
        assertThat(waiting("2026-07-14T21:59:00Z")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void waits_at_no_other_time() {
        assertThat(waiting("2027-12-31T23:56:59+01:00[Europe/Paris]")).isZero();
        assertThat(waiting("2028-01-01T00:00:00+01:00[Europe/Paris]")).isZero();
        assertThat(waiting("2026-07-14T23:59:00Z")).isZero();
    }

    private static Duration waiting(String now) {
        return OneDay.toWaitAt(ZonedDateTime.parse(now));
    }
}
