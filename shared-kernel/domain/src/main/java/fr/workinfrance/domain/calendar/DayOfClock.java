package fr.workinfrance.domain.calendar;

import java.time.LocalDate;

/** One day of the delay, explained: counted or not, and why. */
public record DayOfClock(LocalDate day, Reason reason) {

    public boolean isCounted() {
        return reason == Reason.COUNTED;
    }

    /** Why a day is counted or not. */
    public enum Reason {
        /** The day of receipt is not counted. */
        DAY_OF_RECEIPT,
        COUNTED,
        /** Pieces were asked for and the delay granted runs (CRPA L114-5). */
        PIECES_AWAITED
    }
}
