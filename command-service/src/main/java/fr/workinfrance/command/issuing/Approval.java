package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.act.ImportedHistory.Outcome;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.DossierApproved;
import fr.workinfrance.domain.dossier.DossierEvent.ImportedDecision;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was granted, by an officer here or in the system a dossier was imported from.
 *
 * @param period the days that are left of it: as decided, or fewer after a notice of an earlier end
 * @param signatory absent for a decision imported from elsewhere
 * @param decidedUntil the last day that was decided; absent while that is the period's
 */
record Approval(
        Instant at,
        AuthorisedPeriod period,
        List<Personal<String>> conditions,
        @Nullable Signatory signatory,
        @Nullable LocalDate decidedUntil) {

    /** The same after a notice of an earlier end. */
    Approval until(AuthorisedPeriod left) {
        return new Approval(at, left, conditions, signatory, decidedUntil == null ? period.until() : decidedUntil);
    }

    static Optional<Approval> in(DossierEvent event) {
        return switch (event) {
            case DossierApproved approved ->
                Optional.of(new Approval(
                        approved.at(), approved.period(), approved.conditions(), approved.signatory(), null));
            case ImportedDecision(var _, var _, Outcome.Approved(var at, var period), var _) ->
                Optional.of(new Approval(at, period, List.of(), null, null));
            default -> Optional.empty();
        };
    }
}
