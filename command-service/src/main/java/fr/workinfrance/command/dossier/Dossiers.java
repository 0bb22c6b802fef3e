package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.procedure.ProcedureId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every dossier there is, to be asked something. The one way in, for people and automations alike. */
public interface Dossiers {

    /**
     * Asks, and records what happens.
     *
     * @throws Denied when nothing was recorded
     */
    Outcome ask(DossierRequest request);

    /**
     * Asks without recording anything: whether it is worth sending the bytes of a piece, what an import would find.
     *
     * @return what would happen; nothing when this very command was done already, but for an import, which is told again
     * @throws Denied as {@link #ask} would
     */
    List<DossierEvent> rehearse(DossierRequest request);

    /** Records that somebody is about to be shown parts of a dossier, or was refused them. */
    void record(ReadingRequest request);

    /** The procedure of a draft, for whoever may submit it; empty for anybody else, and once it is submitted. */
    Optional<ProcedureId> drafted(Actor actor, DossierId dossier);

    /** Whether somebody may still come by that invitation on that day. */
    boolean mayBeTakenUp(DossierId dossier, InvitationId invitation, LocalDate day);

    /** The authorisation of a dossier, for whoever holds it; empty for anybody else, and where none stands. */
    Optional<FormerAuthorisation> former(Actor actor, DossierId dossier);

    /** What somebody is to a dossier as it stands. */
    Situation situation(Actor actor, DossierId dossier);

    /** What somebody is to a dossier. A stranger and a dossier that does not exist look the same. */
    default Standing standing(Actor actor, DossierId dossier) {
        return situation(actor, dossier).standing();
    }

    /**
     * Somebody before a dossier.
     *
     * @param stage {@code NOT_OPENED} when there is none
     * @param news when the applicant, or whoever takes part, last did something in it; absent before they did
     */
    record Situation(
            Standing standing, Stage stage, @Nullable Instant news) {

        public boolean mayRead(Set<Part> parts) {
            return AccessPolicy.readableBy(standing, stage).containsAll(parts);
        }

        public boolean readsNothing() {
            return AccessPolicy.readableBy(standing, stage).isEmpty();
        }
    }
}
