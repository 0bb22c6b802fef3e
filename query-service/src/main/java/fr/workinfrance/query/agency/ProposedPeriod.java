package fr.workinfrance.query.agency;

import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.examination.LatestEnd;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The period an officer is proposed to authorise: from the contract's start until the {@link LatestEnd}. A proposal; the officer
 * types what they decide.
 */
final class ProposedPeriod {

    /** Absent when what was declared leaves no day to authorise. */
    static @Nullable AuthorisedPeriod of(ApplicationForm form) {
        var from = form.contract().startsOn();
        var period = new AuthorisedPeriod(from, LatestEnd.of(form, from).day());
        return period.isReversed() ? null : period;
    }

    private ProposedPeriod() {}
}
