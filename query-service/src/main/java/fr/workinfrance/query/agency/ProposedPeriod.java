package fr.workinfrance.query.agency;

import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.examination.LatestEnd;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period an officer is proposed to authorise: from the contract's start, or from today when it has begun, until the {@link
 * LatestEnd}. A proposal; the officer types what they decide.
 */
final class ProposedPeriod {

    /**
     * Absent when what was declared leaves no day to authorise.
     *
     * @param today in Paris; law: a decision is for the days that come (CE, Ass., 25 June 1948, Société du journal L'Aurore)
     */
    static @Nullable AuthorisedPeriod of(ApplicationForm form, LocalDate today) {
        var startsOn = form.contract().startsOn();
        var from = startsOn.isBefore(today) ? today : startsOn;
        var period = new AuthorisedPeriod(from, LatestEnd.of(form, from).day());
        return period.isReversed() ? null : period;
    }

    private ProposedPeriod() {}
}
