package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.dossier.Decision;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.ImportDossier;
import fr.workinfrance.domain.dossier.DossierCommand.OpenDraft;
import fr.workinfrance.domain.dossier.DossierDecider;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Refusal;
import java.util.Optional;

/** Who may ask, then whether it is possible: the policy always speaks before the decider. */
final class Judgement {

    static Decision of(Dossier dossier, DossierRequest request) {
        return forbids(dossier, request)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> DossierDecider.decide(dossier, request.command(), request.at()));
    }

    /** Whether this asker may never ask this, whatever the dossier's state. */
    static Optional<Refusal> forbids(Dossier dossier, DossierRequest request) {
        var command = request.command();
        return AccessPolicy.mayAsk(command).contains(standing(dossier, request))
                ? Optional.empty()
                : Optional.of(new Refusal.NotAllowed(Move.of(command)));
    }

    /** Whether nothing may be said of the dossier to this asker, not even that there is one. */
    static boolean hides(Dossier dossier, DossierRequest request) {
        return !begins(request.command())
                && (dossier instanceof Dossier.NotOpened || standing(dossier, request) == Standing.STRANGER);
    }

    private static boolean begins(DossierCommand command) {
        return command instanceof OpenDraft || command instanceof ImportDossier;
    }

    private static Standing standing(Dossier dossier, DossierRequest request) {
        return Standing.of(request.actor(), dossier.parties());
    }

    private Judgement() {}
}
