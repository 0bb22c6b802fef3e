package fr.workinfrance.query.agency;

import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Delays;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The period an officer is proposed to authorise: from the contract's start, until the first of the contract's end, the permit's
 * expiry and twelve months (R5221-3 14°). A proposal; the officer types what they decide.
 */
final class ProposedPeriod {
    static AuthorisedPeriod of(ApplicationForm form) {
        var from = form.contract().startsOn();
        var until = Stream.concat(
                        Stream.of(form.permit().expiresOn(), from.plus(Delays.LONGEST_AUTHORISATION)),
                        Stream.ofNullable(form.contract().endsOn()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new AuthorisedPeriod(from, until);
    }

    private ProposedPeriod() {}
}
