package fr.workinfrance.domain.access;

import static fr.workinfrance.domain.access.Standing.ADMINISTRATOR;
import static fr.workinfrance.domain.access.Standing.APPLICANT;
import static fr.workinfrance.domain.access.Standing.AUTOMATION;
import static fr.workinfrance.domain.access.Standing.CONSULTED_CONSULATE;
import static fr.workinfrance.domain.access.Standing.CONSULTED_DRAC;
import static fr.workinfrance.domain.access.Standing.CONSULTED_EMPLOYMENT_SERVICE;
import static fr.workinfrance.domain.access.Standing.CONSULTED_LABOUR_INSPECTION;
import static fr.workinfrance.domain.access.Standing.CONSULTED_OFII;
import static fr.workinfrance.domain.access.Standing.CONSULTED_ORDER;
import static fr.workinfrance.domain.access.Standing.CONSULTED_PREFECTURE;
import static fr.workinfrance.domain.access.Standing.DECIDING_AGENCY;
import static fr.workinfrance.domain.access.Standing.INVITED_EMPLOYER;
import static fr.workinfrance.domain.access.Standing.INVITED_WORKER;
import static fr.workinfrance.domain.access.Standing.MANDATARY;
import static fr.workinfrance.domain.access.Standing.STRANGER;
import static fr.workinfrance.domain.access.Standing.SUPERIOR_AGENCY;

import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Stage;
import java.util.EnumSet;
import java.util.Set;

/** The table of permissions, closed by default. A new command does not compile until somebody decides; a new part is read by nobody. */
public final class AccessPolicy {

    private static final Set<Standing> CONSULTED = Set.of(
            CONSULTED_PREFECTURE,
            CONSULTED_OFII,
            CONSULTED_CONSULATE,
            CONSULTED_DRAC,
            CONSULTED_LABOUR_INSPECTION,
            CONSULTED_EMPLOYMENT_SERVICE,
            CONSULTED_ORDER);

    /** Who fills the request: what it says is known to each of them in part. */
    private static final Set<Standing> PREPARING = Set.of(APPLICANT, INVITED_WORKER, INVITED_EMPLOYER, MANDATARY);

    /** Who decides for the request: the one who opened it, or somebody with a mandate. */
    private static final Set<Standing> REQUESTING = Set.of(APPLICANT, MANDATARY);

    /** Whose the attestation is: whoever opened the dossier was given it, and it speaks of the worker. */
    private static final Set<Standing> HOLDING = Set.of(APPLICANT, INVITED_WORKER);

    public static Set<Standing> mayAsk(DossierCommand command) {
        return mayAsk(Move.of(command));
    }

    public static Set<Standing> mayAsk(Move move) {
        return switch (move) {
            case OPEN_DRAFT -> Set.of(APPLICANT);
            case SAVE_DRAFT, ATTACH_PIECE, REMOVE_PIECE, SUPPLEMENT_DOSSIER -> PREPARING;
            case SUBMIT_DOSSIER, WITHDRAW_DOSSIER -> REQUESTING;
            case INVITE_PARTY, REVOKE_INVITATION -> Set.of(APPLICANT);
            // Why not only strangers: whoever takes part already is told so, but only with a code in hand.
            case TAKE_UP_INVITATION -> Set.of(STRANGER, APPLICANT, INVITED_WORKER, INVITED_EMPLOYER, MANDATARY);
            case REMOVE_PARTY -> PREPARING;
            case REQUEST_PIECES, MARK_COMPLETE, FORWARD_DOSSIER -> Set.of(DECIDING_AGENCY);
            case REQUEST_OPINION, RECALL_OPINION -> Set.of(DECIDING_AGENCY);
            case GIVE_OPINION, SUPERSEDE_OPINION -> CONSULTED;
            case APPROVE_DOSSIER, REFUSE_DOSSIER, CLOSE_DOSSIER -> Set.of(DECIDING_AGENCY);
            case WITHDRAW_AUTHORISATION, REPEAL_AUTHORISATION -> Set.of(DECIDING_AGENCY);
            // Why all of them: what ends a request or an authorisation is against the worker and against the employer.
            case REQUEST_REASONS, FILE_APPEAL -> PREPARING;
            // Why all of them: what becomes of the contract each party to it knows, and the others are told at once.
            case DECLARE_CHANGE, DECLARE_CANCELLATION -> PREPARING;
            case GIVE_REASONS -> Set.of(DECIDING_AGENCY);
            // Why both: which of them, the appeal itself says.
            case DECIDE_APPEAL -> Set.of(DECIDING_AGENCY, SUPERIOR_AGENCY);
            case REMIND_OF_OPINION, RECORD_REASONS_OVERDUE, REJECT_APPEAL_BY_SILENCE -> Set.of(AUTOMATION);
            case RECORD_OPINION_OVERDUE, REFUSE_BY_SILENCE, ISSUE_ATTESTATION, REPLACE_ATTESTATION ->
                Set.of(AUTOMATION);
            case IMPORT_DOSSIER -> Set.of(ADMINISTRATOR, AUTOMATION);
        };
    }

    /** Who may ask what beside a dossier: nobody while it is a draft, which concerns no agency. */
    public static Set<Standing> mayAsk(Aside aside, Stage stage) {
        if (stage == Stage.NOT_OPENED || stage == Stage.DRAFT) return Set.of();
        return switch (aside) {
            case WRITE_MESSAGE, ATTACH_FILE ->
                Set.of(APPLICANT, INVITED_WORKER, INVITED_EMPLOYER, MANDATARY, DECIDING_AGENCY);
            case SETTLE_EXCHANGE, ASSIGN_OFFICER, RELEASE_OFFICER -> Set.of(DECIDING_AGENCY);
            case PUT_LABEL, TAKE_LABEL_OFF -> Set.of(DECIDING_AGENCY);
        };
    }

    /** What a page may offer to such a reader at that stage. */
    public static Set<Move> moves(Stage stage, Standing standing) {
        var moves = EnumSet.noneOf(Move.class);
        for (var move : Move.at(stage)) if (mayAsk(move).contains(standing)) moves.add(move);
        return Set.copyOf(moves);
    }

    /** Who may read a part at that stage: {@link ReadingRights} says why. */
    public static Set<Standing> mayRead(Part part, Stage stage) {
        return stage == Stage.NOT_OPENED ? Set.of() : ReadingRights.mayRead(part, Phase.of(stage));
    }

    /**
     * Who may have the attestation put into a wallet: whom it was given to and whom it speaks of, and nobody else who may read
     * it. An invited employer and a mandatary carry no paper of another's.
     */
    public static Set<Standing> mayCarryAttestation() {
        return HOLDING;
    }

    /** The parts that such a reader may see at that stage. */
    public static Set<Part> readableBy(Standing standing, Stage stage) {
        var parts = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) if (mayRead(part, stage).contains(standing)) parts.add(part);
        return Set.copyOf(parts);
    }

    /** Who may let others check the attestation, and take that back: its holder's side, whoever else may read it. */
    public static Set<Standing> mayShare() {
        return HOLDING;
    }

    private AccessPolicy() {}
}
