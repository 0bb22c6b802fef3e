package fr.workinfrance.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/** The days the law counts where it counts working days: every day but those of rest and the public holidays. */
public final class WorkingDays {

    private final Predicate<LocalDate> holidays;
    private final Set<DayOfWeek> rest;

    private WorkingDays(Predicate<LocalDate> holidays, Set<DayOfWeek> rest) {
        this.holidays = holidays;
        this.rest = rest;
    }

    /** Jours ouvrables, Saturdays included: what the Code du travail counts (R5221-41). */
    public static WorkingDays sixAWeek(Predicate<LocalDate> holidays) {
        return new WorkingDays(holidays, Set.of(DayOfWeek.SUNDAY));
    }

    /** Jours ouvres: what an office counts. */
    public static WorkingDays fiveAWeek(Predicate<LocalDate> holidays) {
        return new WorkingDays(holidays, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    public boolean isOne(LocalDate day) {
        return !rest.contains(day.getDayOfWeek()) && !holidays.test(day);
    }

    /** The n-th working day after that day, itself not counted. */
    public LocalDate after(LocalDate day, int n) {
        return walk(day, n, 1);
    }

    /** The n-th working day before that day, itself not counted. */
    public LocalDate before(LocalDate day, int n) {
        return walk(day, n, -1);
    }

    private LocalDate walk(LocalDate from, int n, int step) {
        if (n < 0) throw new IllegalArgumentException("a number of days is never negative");
        var day = from;
        for (int left = n; left > 0; ) {
            day = day.plusDays(step);
            if (isOne(day)) left--;
        }
        return day;
    }
}
