package fr.workinfrance.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.calendar.DayOfClock.Reason;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryClockTest {

    static final Period TWO_MONTHS = Period.ofMonths(2);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-05-02",
        "2025-12-31, 2026-02-28",
        "2023-12-31, 2024-02-29",
        "2024-02-29, 2024-04-29",
        "2026-06-30, 2026-08-30",
        "2026-07-31, 2026-09-30"
    })
    void ends_on_the_same_day_two_months_later_or_on_the_last_of_the_month(LocalDate received, LocalDate silence) {
        var clock = StatutoryClock.startingOn(received, TWO_MONTHS);
        assertThat(clock.silenceOn()).isEqualTo(silence);
        assertThat(clock.hasRunOut(silence)).isFalse();
        assertThat(clock.hasRunOut(silence.plusDays(1))).isTrue();
    }

    @Test
    void stands_still_from_the_request_to_the_answer() {
        var clock = clock().suspended(day(10), day(24));
        assertThat(clock.silenceOn()).isEqualTo(LocalDate.of(2026, 5, 17));
        assertThat(clock.isSuspended(day(9))).isFalse();
        assertThat(clock.isSuspended(day(10))).isTrue();
        assertThat(clock.isSuspended(day(24))).isTrue();
        assertThat(clock.isSuspended(day(25))).isFalse();
        var resumed = clock.resumed(day(15));
        assertThat(resumed.silenceOn()).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(resumed.isSuspended(day(15))).isFalse();
    }

    @Test
    void resumes_when_the_delay_granted_ends_even_if_the_pieces_come_later() {
        var clock = clock().suspended(day(10), day(12));
        assertThat(clock.resumed(day(20)).silenceOn()).isEqualTo(clock.silenceOn());
        assertThat(clock.suspensions().getFirst().resumesOn()).isEqualTo(day(13));
    }

    @Test
    void is_not_suspended_on_a_day_that_does_not_count_anyway() {
        assertThat(clock().suspended(day(2), day(4)).silenceOn()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(clock().suspended(day(2), day(4)).resumed(day(2)).silenceOn())
                .isEqualTo(clock().silenceOn());
    }

    @Test
    void cannot_be_stopped_any_more_once_silence_has_decided() {
        var clock = clock();
        assertThat(clock.suspended(LocalDate.of(2026, 5, 3), LocalDate.of(2026, 5, 20)))
                .isEqualTo(clock);
        assertThat(clock.suspended(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 2))
                        .silenceOn())
                .isEqualTo(LocalDate.of(2026, 5, 3));
    }

    @Test
    void resumes_nothing_when_nothing_was_suspended() {
        assertThat(clock().resumed(day(9))).isEqualTo(clock());
        var twice = clock().suspended(day(10), day(12)).resumed(day(11));
        assertThat(twice.resumed(day(12))).isEqualTo(twice);
    }

    @Test
    void explains_every_day() {
        var days = clock().suspended(day(4), day(5)).explained(day(6));
        assertThat(days)
                .containsExactly(
                        new DayOfClock(day(2), Reason.DAY_OF_RECEIPT),
                        new DayOfClock(day(3), Reason.COUNTED),
                        new DayOfClock(day(4), Reason.PIECES_AWAITED),
                        new DayOfClock(day(5), Reason.PIECES_AWAITED),
                        new DayOfClock(day(6), Reason.COUNTED));
        assertThat(days).filteredOn(DayOfClock::isCounted).hasSize(2);
        assertThat(clock().explained(day(1))).isEmpty();
        assertThat(clock().explained(LocalDate.of(2027, 1, 1)).getLast().day()).isEqualTo(clock().silenceOn());
    }

    /** Law: from the day they are asked for to the eve of the day they come, or to the last day granted (CRPA L114-5). */
    @Property(tries = 300)
    void stands_still_on_the_days_awaited_and_on_no_other(@ForAll("requests") Requests requests) {
        var clock = requests.clock();
        var awaited = requests.daysAwaited();
        assertThat(requests.received().datesUntil(requests.received().plusDays(150)))
                .allSatisfy(day -> assertThat(clock.isSuspended(day))
                        .as("%s of %s", day, requests)
                        .isEqualTo(awaited.contains(day)));
        assertThat(clock.silenceOn())
                .isEqualTo(requests.received().plus(TWO_MONTHS).plusDays(awaited.size()));
    }

    @Property(tries = 300)
    void counts_the_days_elapsed_without_those_awaited(@ForAll("requests") Requests requests, @ForAll("days") int n) {
        var day = requests.received().plusDays(n);
        long awaited =
                requests.daysAwaited().stream().filter(one -> !one.isAfter(day)).count();
        assertThat(requests.clock().daysCounted(day)).isEqualTo(n - awaited);
    }

    @Property(tries = 300)
    void the_whole_delay_is_counted_by_the_day_silence_decides(@ForAll("clocks") StatutoryClock clock) {
        long delay =
                ChronoUnit.DAYS.between(clock.receivedOn(), clock.receivedOn().plus(TWO_MONTHS));
        assertThat(clock.daysCounted(clock.silenceOn())).isEqualTo(delay);
        assertThat(clock.explained(clock.silenceOn()))
                .filteredOn(DayOfClock::isCounted)
                .hasSize((int) delay);
        assertThat(clock.daysCounted(clock.receivedOn().minusDays(3))).isZero();
    }

    @Property(tries = 300)
    void silence_only_moves_later(@ForAll("clocks") StatutoryClock clock) {
        var unsuspended = StatutoryClock.startingOn(clock.receivedOn(), TWO_MONTHS);
        assertThat(clock.silenceOn()).isAfterOrEqualTo(unsuspended.silenceOn());
    }

    @Property(tries = 300)
    void no_suspended_day_is_ever_counted(@ForAll("clocks") StatutoryClock clock) {
        var days = clock.explained(clock.silenceOn());
        assertThat(days).noneMatch(day -> day.isCounted() && clock.isSuspended(day.day()));
        for (int i = 1; i < days.size(); i++) {
            long used = clock.daysCounted(days.get(i).day())
                    - clock.daysCounted(days.get(i - 1).day());
            assertThat(used).isEqualTo(days.get(i).isCounted() ? 1 : 0);
        }
    }

    /**
     * Two requests for pieces one after the other, the first answered sooner or later, the second not at all.
     *
     * @param producedOn the day the pieces of the first came, within the delay granted or after it
     */
    record Requests(
            LocalDate received,
            LocalDate askedOn,
            LocalDate respondBy,
            LocalDate producedOn,
            LocalDate askedAgainOn,
            LocalDate respondAgainBy) {

        StatutoryClock clock() {
            return StatutoryClock.startingOn(received, TWO_MONTHS)
                    .suspended(askedOn, respondBy)
                    .resumed(producedOn)
                    .suspended(askedAgainOn, respondAgainBy);
        }

        /** Counted on a calendar: the day of receipt is of no delay, so nothing can stand still on it. */
        Set<LocalDate> daysAwaited() {
            return Stream.concat(
                            askedOn.datesUntil(respondBy.plusDays(1)).filter(day -> day.isBefore(producedOn)),
                            askedAgainOn.datesUntil(respondAgainBy.plusDays(1)))
                    .filter(day -> !day.equals(received))
                    .collect(Collectors.toSet());
        }
    }

    /** As the decider lets them happen. */
    @Provide
    Arbitrary<Requests> requests() {
        var received = Arbitraries.integers().between(0, 4000).map(LocalDate.of(2019, 1, 1)::plusDays);
        var gaps = Arbitraries.integers().between(0, 20);
        return Combinators.combine(received, gaps, gaps, gaps, gaps, gaps).as((day, a, b, c, d, e) -> {
            var asked = day.plusDays(a);
            var produced = asked.plusDays(c);
            var again = produced.plusDays(d);
            return new Requests(day, asked, asked.plusDays(b), produced, again, again.plusDays(e));
        });
    }

    @Provide
    Arbitrary<StatutoryClock> clocks() {
        return requests().map(Requests::clock);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 120);
    }

    private static StatutoryClock clock() {
        return StatutoryClock.startingOn(day(2), TWO_MONTHS);
    }

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, ofMarch);
    }
}
