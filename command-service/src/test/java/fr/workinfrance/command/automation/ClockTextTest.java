package fr.workinfrance.command.automation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.calendar.StatutoryClock;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class ClockTextTest {

    @Test
    void is_read_as_it_was_written() {
        var clock = StatutoryClock.startingOn(LocalDate.of(2026, 1, 5), Period.ofMonths(2));
        var stopped = clock.suspended(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 2, 4));
        var resumed = stopped.resumed(LocalDate.of(2026, 1, 30));
        for (var any : new StatutoryClock[] {clock, stopped, resumed})
            assertThat(ClockText.read(ClockText.of(any))).isEqualTo(any);
    }
}
