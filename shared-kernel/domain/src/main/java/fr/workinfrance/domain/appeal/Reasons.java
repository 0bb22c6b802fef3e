package fr.workinfrance.domain.appeal;

import java.time.LocalDate;

/**
 * The reasons of an implicit refusal, asked for (CRPA L232-4).
 *
 * @param dueOn last day to give them: without them by then, the refusal is illegal
 * @param given whether they were
 * @param overdue whether it was recorded that they were not given in time
 */
public record Reasons(LocalDate askedOn, LocalDate dueOn, boolean given, boolean overdue) {

    public static Reasons asked(LocalDate askedOn, LocalDate dueOn) {
        return new Reasons(askedOn, dueOn, false, false);
    }

    public Reasons told() {
        return new Reasons(askedOn, dueOn, true, overdue);
    }

    public Reasons late() {
        return new Reasons(askedOn, dueOn, given, true);
    }
}
