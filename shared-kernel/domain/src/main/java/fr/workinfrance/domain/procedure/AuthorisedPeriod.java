package fr.workinfrance.domain.procedure;

import java.time.LocalDate;

/** From and until when the job may be held, both days included, dates of Paris. */
public record AuthorisedPeriod(LocalDate from, LocalDate until) {

    public boolean isReversed() {
        return until.isBefore(from);
    }
}
