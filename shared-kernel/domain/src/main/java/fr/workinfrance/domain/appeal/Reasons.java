package fr.workinfrance.domain.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of an implicit refusal, asked for (CRPA L232-4).
 *
 * @param dueOn last day to give them: without them by then, the refusal is illegal
 * @param givenOn the day they were told; absent as long as they are owed
 * @param overdue whether it was recorded that they were not given in time
 */
public record Reasons(
        LocalDate askedOn, LocalDate dueOn, @Nullable LocalDate givenOn, boolean overdue) {

    public static Reasons asked(LocalDate askedOn, LocalDate dueOn) {
        return new Reasons(askedOn, dueOn, null, false);
    }

    public boolean given() {
        return givenOn != null;
    }

    public Reasons toldOn(LocalDate day) {
        return new Reasons(askedOn, dueOn, day, overdue);
    }

    public Reasons late() {
        return new Reasons(askedOn, dueOn, givenOn, true);
    }
}
