package fr.workinfrance.domain.examination;

import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.procedure.Delays;
import java.time.LocalDate;

/**
 * The last day on which an authorisation may end, and which of its three bounds comes first: the contract's end, the permit's
 * expiry, twelve months after its start (R5221-3 14°; that the first of the three wins is practice, to be confirmed).
 */
public record LatestEnd(LocalDate day, Bound bound) {

    /** What an authorisation cannot outlast. */
    public enum Bound {
        CONTRACT,
        PERMIT,
        TWELVE_MONTHS
    }

    public static LatestEnd of(ApplicationForm form, LocalDate from) {
        var latest = new LatestEnd(from.plus(Delays.LONGEST_AUTHORISATION), Bound.TWELVE_MONTHS);
        var permit = form.permit();
        if (permit != null) latest = latest.orEarlier(permit.expiresOn(), Bound.PERMIT);
        var contractEnd = form.contract().endsOn();
        return contractEnd == null ? latest : latest.orEarlier(contractEnd, Bound.CONTRACT);
    }

    private LatestEnd orEarlier(LocalDate other, Bound otherBound) {
        return other.isAfter(day) ? this : new LatestEnd(other, otherBound);
    }
}
