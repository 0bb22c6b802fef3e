package fr.workinfrance.standalone.doors;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Stage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** To whom a door opens, and when. */
final class Opening {

    private static final Set<Stage> ATTESTED = EnumSet.of(
            Stage.ATTESTED, Stage.AUTHORISATION_CANCELLED, Stage.AUTHORISATION_REPEALED, Stage.AUTHORISATION_WITHDRAWN);

    private static final Set<Stage> INCOMPLETE = EnumSet.of(Stage.SUBMITTED, Stage.INCOMPLETE, Stage.SUPPLEMENTED);

    static boolean readsAnything(Actor actor, Standing standing, Stage stage) {
        return !AccessPolicy.readableBy(standing, stage).isEmpty();
    }

    static boolean readsAttestation(Actor actor, Standing standing, Stage stage) {
        return ATTESTED.contains(stage) && reads(Part.ATTESTATION).to(actor, standing, stage);
    }

    static boolean shares(Actor actor, Standing standing, Stage stage) {
        return AccessPolicy.mayShare().contains(standing);
    }

    static boolean sharesAttestation(Actor actor, Standing standing, Stage stage) {
        return ATTESTED.contains(stage) && shares(actor, standing, stage);
    }

    static boolean holdsAttestation(Actor actor, Standing standing, Stage stage) {
        return carries(actor, standing, stage) && readsAttestation(actor, standing, stage);
    }

    static boolean controls(Actor actor, Standing standing, Stage stage) {
        return standing == Standing.AUDITOR && readsAnything(actor, standing, stage);
    }

    static boolean owns(Actor actor, Standing standing, Stage stage) {
        return standing == Standing.APPLICANT && stage != Stage.NOT_OPENED;
    }

    static boolean takesPart(Actor actor, Standing standing, Stage stage) {
        return owns(actor, standing, stage) || standing.isInvited();
    }

    static boolean carries(Actor actor, Standing standing, Stage stage) {
        return AccessPolicy.mayCarryAttestation().contains(standing);
    }

    static boolean hasFiled(Actor actor, Standing standing, Stage stage) {
        return takesPart(actor, standing, stage) && stage != Stage.DRAFT;
    }

    static boolean hasCompleted(Actor actor, Standing standing, Stage stage) {
        return hasFiled(actor, standing, stage) && !INCOMPLETE.contains(stage);
    }

    static Row.Opens reads(Part... parts) {
        return (_, standing, stage) -> AccessPolicy.readableBy(standing, stage).containsAll(Arrays.asList(parts));
    }

    static boolean compares(Actor actor, Standing standing, Stage stage) {
        return standing == Standing.DECIDING_AGENCY
                && reads(Part.IDENTITY, Part.PERMIT, Part.EMPLOYER).to(actor, standing, stage);
    }

    static Row.Opens asks(Aside aside) {
        return (_, standing, stage) -> AccessPolicy.mayAsk(aside, stage).contains(standing);
    }

    static Row.Opens asks(Move move) {
        return (actor, standing, stage) -> stage == Stage.NOT_OPENED
                ? move == Move.OPEN_DRAFT && actor instanceof Actor.Applicant
                : AccessPolicy.mayAsk(move).contains(standing);
    }

    private Opening() {}
}
