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
            return Math.max(0, ChronoUnit.DAYS.between(from, resumesOn()));
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(resumesOn());
        }
    }

    /** Standing still while pieces are awaited; nothing changes once silence has decided. */
    public StatutoryClock suspended(LocalDate from, LocalDate respondBy) {
        if (hasRunOut(from)) return this;
        var more = new ArrayList<>(suspensions);
        // Why: the day of receipt is not counted anyway, so nothing is suspended on it.
        var first = from.isAfter(receivedOn) ? from : receivedOn.plusDays(1);
        more.add(new Suspension(first, respondBy, null));
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
        if (!day.isAfter(receivedOn)) return 0;
        return receivedOn
                .plusDays(1)
                .datesUntil(day.plusDays(1))
                .filter(d -> !isSuspended(d))
                .count();
    }

    /** Day by day from the receipt to that day, or to the day silence decides when it comes first. */
    public List<DayOfClock> explained(LocalDate upTo) {
        var last = upTo.isBefore(silenceOn()) ? upTo : silenceOn();
        if (last.isBefore(receivedOn)) return List.of();
        return receivedOn
                .datesUntil(last.plusDays(1))
                .map(day -> new DayOfClock(day, reason(day)))
                .toList();
    }

    private DayOfClock.Reason reason(LocalDate day) {
        if (isSuspended(day)) return DayOfClock.Reason.PIECES_AWAITED;
        return day.equals(receivedOn) ? DayOfClock.Reason.DAY_OF_RECEIPT : DayOfClock.Reason.COUNTED;
    }
}
