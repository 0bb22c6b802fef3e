package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.access.WrittenMandate;
import fr.workinfrance.domain.dossier.Decision;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.ImportDossier;
import fr.workinfrance.domain.dossier.DossierCommand.OpenDraft;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
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

    /** Whether this asker may not ask this, whatever else the dossier holds. */
    static Optional<Refusal> forbids(Dossier dossier, DossierRequest request) {
        var command = request.command();
        var standing = standing(dossier, request);
        if (!AccessPolicy.mayAsk(command).contains(standing) || isForAnother(request))
            return Optional.of(new Refusal.NotAllowed(Move.of(command)));
        return WrittenMandate.missing(dossier, standing, Move.of(command));
    }

    /** Whether nothing may be said of the dossier to this asker, not even that there is one. */
    static boolean hides(Dossier dossier, DossierRequest request) {
        return !isOpenToStrangers(request.command())
                && (dossier instanceof Dossier.NotOpened || standing(dossier, request) == Standing.STRANGER);
    }

    private static boolean isOpenToStrangers(DossierCommand command) {
        return command instanceof OpenDraft || command instanceof ImportDossier || command instanceof TakeUpInvitation;
    }

    // Why here too: nobody is let into a dossier by somebody else's hand, whatever door they come by.
    private static boolean isForAnother(DossierRequest request) {
        return request.command() instanceof TakeUpInvitation coming
                && !request.actor().equals(new Actor.Applicant(coming.account()));
    }

    private static Standing standing(Dossier dossier, DossierRequest request) {
        return Standing.of(request.actor(), dossier.parties());
    }

    private Judgement() {}
}
