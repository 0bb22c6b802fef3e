package fr.workinfrance.standalone.doors;

import fr.workinfrance.domain.access.AccessPolicy;
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
            Stage.ATTESTED,
            Stage.AUTHORISATION_CANCELLED,
            Stage.AUTHORISATION_REPEALED,
            Stage.REPEAL_CONTESTED,
            Stage.REPEAL_CONFIRMED,
            Stage.AUTHORISATION_WITHDRAWN,
            Stage.WITHDRAWAL_CONTESTED,
            Stage.WITHDRAWAL_CONFIRMED);

    private static final Set<Stage> INCOMPLETE = EnumSet.of(Stage.SUBMITTED, Stage.INCOMPLETE, Stage.SUPPLEMENTED);

    /** What has no such door at all, at whatever stage. */
    static final Row.Opens TO_NOBODY = (_, _, _) -> false;

    static boolean readsAnything(Who who, Standing standing, Stage stage) {
        return !AccessPolicy.readableBy(standing, stage).isEmpty();
    }

    static boolean readsAttestation(Who who, Standing standing, Stage stage) {
        return ATTESTED.contains(stage) && reads(Part.ATTESTATION).to(who, standing, stage);
    }

    static boolean shares(Who who, Standing standing, Stage stage) {
        return AccessPolicy.mayShare().contains(standing);
    }

    static boolean sharesAttestation(Who who, Standing standing, Stage stage) {
        return ATTESTED.contains(stage) && shares(who, standing, stage);
    }

    static boolean holdsAttestation(Who who, Standing standing, Stage stage) {
        return carries(who, standing, stage) && readsAttestation(who, standing, stage);
    }

    static boolean controls(Who who, Standing standing, Stage stage) {
        return standing == Standing.AUDITOR && readsAnything(who, standing, stage);
    }

    static boolean owns(Who who, Standing standing, Stage stage) {
        return standing == Standing.APPLICANT && stage != Stage.NOT_OPENED;
    }

    static boolean takesPart(Who who, Standing standing, Stage stage) {
        return owns(who, standing, stage) || standing.isInvited();
    }

    static boolean carries(Who who, Standing standing, Stage stage) {
        return AccessPolicy.mayCarryAttestation().contains(standing);
    }

    static boolean hasFiled(Who who, Standing standing, Stage stage) {
        return takesPart(who, standing, stage) && stage != Stage.DRAFT;
    }

    static boolean hasCompleted(Who who, Standing standing, Stage stage) {
        return hasFiled(who, standing, stage) && !INCOMPLETE.contains(stage);
    }

    static Row.Opens reads(Part... parts) {
        return (_, standing, stage) -> AccessPolicy.readableBy(standing, stage).containsAll(Arrays.asList(parts));
    }

    /** Where there are messages: none is written about a draft. */
    static boolean hasWritten(Who who, Standing standing, Stage stage) {
        return stage != Stage.DRAFT && reads(Part.MESSAGES).to(who, standing, stage);
    }

    static boolean compares(Who who, Standing standing, Stage stage) {
        return standing == Standing.DECIDING_AGENCY
                && reads(Part.IDENTITY, Part.PERMIT, Part.EMPLOYER).to(who, standing, stage);
    }

    static Row.Opens asks(Aside aside) {
        return (_, standing, stage) -> AccessPolicy.mayAsk(aside, stage).contains(standing);
    }

    static Row.Opens asks(Move move) {
        return (who, standing, stage) -> stage == Stage.NOT_OPENED
                ? move == Move.OPEN_DRAFT && who.isApplicant()
                : AccessPolicy.mayAsk(move).contains(standing);
    }

    private Opening() {}
}
