package fr.workinfrance.domain.change;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What was granted, as it stands: the decision, and the notices given since.
 *
 * @param mandated whether the employer's written mandate lay in the dossier when it was decided
 * @param changes how many notices have changed what the attestation says
 */
public record Grant(LocalDate decidedOn, AuthorisedPeriod period, AuthorisedWork work, boolean mandated, int changes) {

    public static Grant of(LocalDate decidedOn, AuthorisedPeriod period, AuthorisedWork work, boolean mandated) {
        return new Grant(decidedOn, period, work, mandated, 0);
    }

    /** Whether it is over by itself, so that no notice has any effect. */
    public boolean isOver(Instant now) {
        return ParisTime.dayOf(now).isAfter(period.until());
    }

    /** Whether a contract that ends on that day lasts longer than the one that was authorised. */
    public boolean isLater(LocalDate endsOn) {
        var before = work.endsOn();
        return before != null && endsOn.isAfter(before);
    }

    /**
     * The days that are left of it when the contract ends on that one.
     *
     * <p>Why never before the day of the notice: whoever checked before was told that it holds, and was right to rely on it.
     */
    public AuthorisedPeriod until(LocalDate endsOn, Instant now) {
        var today = ParisTime.dayOf(now);
        var end = endsOn.isBefore(today) ? today : endsOn;
        return end.isBefore(period.until()) ? new AuthorisedPeriod(period.from(), end) : period;
    }

    public Grant relocated() {
        return new Grant(decidedOn, period, work, mandated, changes + 1);
    }

    public Grant shortened(LocalDate endsOn, AuthorisedPeriod left) {
        return new Grant(decidedOn, left, work.endingOn(endsOn), mandated, changes + 1);
    }

    /** As a later request of the same people names it. */
    public FormerAuthorisation former(DossierId dossier) {
        return new FormerAuthorisation(dossier, period, work);
    }
}
