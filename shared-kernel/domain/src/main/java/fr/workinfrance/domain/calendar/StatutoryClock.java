package fr.workinfrance.domain.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The delay after which silence decides (CRPA L231-4, L231-6), computed from what happened, never stored as a date.
 *
 * <p>Law: while pieces are awaited it is suspended only during the delay granted, and resumes when they are produced or when
 * that delay ends, whichever comes first (L114-5). Days are dates of Paris; the day of receipt is not counted.
 *
 * @param receivedOn the day the request was received; the delay runs from here, forwarded or not (L114-3)
 * @param delay how long silence lasts before it decides
 */
public record StatutoryClock(LocalDate receivedOn, Period delay, List<Suspension> suspensions) {

    public StatutoryClock {
        suspensions = List.copyOf(suspensions);
    }

    public static StatutoryClock startingOn(LocalDate receivedOn, Period delay) {
        return new StatutoryClock(receivedOn, delay, List.of());
    }

    /**
     * The days on which the clock stands still.
     *
     * @param from the day the pieces were asked for: the first day not counted
     * @param respondBy last day of the delay granted, itself not counted
     * @param producedOn the day the pieces came, counted again; absent while they are awaited
     */
    public record Suspension(
            LocalDate from, LocalDate respondBy, @Nullable LocalDate producedOn) {

        /** The first day counted again. */
        public LocalDate resumesOn() {
            var afterDelay = respondBy.plusDays(1);
            return producedOn != null && producedOn.isBefore(afterDelay) ? producedOn : afterDelay;
        }

        long days() {
            return ChronoUnit.DAYS.between(from, resumesOn());
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(resumesOn());
        }
    }

    public StatutoryClock suspended(LocalDate from, LocalDate respondBy) {
        var more = new ArrayList<>(suspensions);
        more.add(new Suspension(from, respondBy, null));
        return new StatutoryClock(receivedOn, delay, more);
    }

    /** Running again because the pieces came; nothing changes when no suspension was open. */
    public StatutoryClock resumed(LocalDate producedOn) {
        if (suspensions.isEmpty() || suspensions.getLast().producedOn() != null) return this;
        var more = new ArrayList<>(suspensions);
        var open = more.removeLast();
        more.add(new Suspension(open.from(), open.respondBy(), producedOn));
        return new StatutoryClock(receivedOn, delay, more);
    }

    /** The day at whose end silence decides, given the suspensions known so far. */
    public LocalDate silenceOn() {
        return receivedOn
                .plus(delay)
                .plusDays(suspensions.stream().mapToLong(Suspension::days).sum());
    }

    /** Whether silence has decided: that day is over. */
    public boolean hasRunOut(LocalDate today) {
        return today.isAfter(silenceOn());
    }

    /** Whether the clock stands still on that day. */
    public boolean isSuspended(LocalDate day) {
        return suspensions.stream().anyMatch(s -> s.covers(day));
    }

    /** Days of the delay used up by the end of that day. */
    public long daysCounted(LocalDate day) {
        return receivedOn
                .plusDays(1)
                .datesUntil(day.plusDays(1))
                .filter(d -> !isSuspended(d))
                .count();
    }
}
