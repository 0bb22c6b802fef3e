package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.act.ImportedHistory.Outcome;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.DossierApproved;
import fr.workinfrance.domain.dossier.DossierEvent.ImportedDecision;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was granted, by an officer here or in the system a dossier was imported from.
 *
 * @param signatory absent for a decision imported from elsewhere
 */
record Approval(
        Instant at,
        AuthorisedPeriod period,
        List<Personal<String>> conditions,
        @Nullable Signatory signatory) {

    /** The same after a notice of an earlier end. */
    Approval until(AuthorisedPeriod left) {
        return new Approval(at, left, conditions, signatory);
    }

    static Optional<Approval> in(DossierEvent event) {
        return switch (event) {
            case DossierApproved approved ->
                Optional.of(
                        new Approval(approved.at(), approved.period(), approved.conditions(), approved.signatory()));
            case ImportedDecision(var _, var _, Outcome.Approved(var at, var period), var _) ->
                Optional.of(new Approval(at, period, List.of(), null));
            default -> Optional.empty();
        };
    }
}
