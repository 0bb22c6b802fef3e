package fr.workinfrance.command.automation;

import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.calendar.StatutoryClock.Suspension;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A legal clock in one line of text: {@code 2026-01-05 P2M 2026-01-20/2026-02-04/2026-01-30}. */
final class ClockText {

    static String of(StatutoryClock clock) {
        var suspensions = clock.suspensions().stream().map(s -> " " + text(s)).collect(Collectors.joining());
        return clock.receivedOn() + " " + clock.delay() + suspensions;
    }

    static StatutoryClock read(String text) {
        var parts = text.split(" ");
        var suspensions =
                Arrays.stream(parts).skip(2).map(ClockText::suspension).toList();
        return new StatutoryClock(LocalDate.parse(parts[0]), Period.parse(parts[1]), suspensions);
    }

    private static String text(Suspension s) {
        return s.from() + "/" + s.respondBy() + (s.producedOn() == null ? "" : "/" + s.producedOn());
    }

    private static Suspension suspension(String text) {
        var days = Arrays.stream(text.split("/")).map(LocalDate::parse).toList();
        return new Suspension(days.get(0), days.get(1), days.size() > 2 ? days.get(2) : null);
    }

    private ClockText() {}
}
