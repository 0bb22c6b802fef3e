package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Stage.APPROVED;
import static fr.workinfrance.domain.dossier.Stage.ATTESTED;
import static fr.workinfrance.domain.dossier.Stage.AUTHORISATION_CANCELLED;
import static fr.workinfrance.domain.dossier.Stage.AUTHORISATION_REPEALED;
import static fr.workinfrance.domain.dossier.Stage.AUTHORISATION_WITHDRAWN;
import static fr.workinfrance.domain.dossier.Stage.CLOSED;
import static fr.workinfrance.domain.dossier.Stage.CLOSING_CONFIRMED;
import static fr.workinfrance.domain.dossier.Stage.CLOSING_CONTESTED;
import static fr.workinfrance.domain.dossier.Stage.COMPLETE;
import static fr.workinfrance.domain.dossier.Stage.DRAFT;
import static fr.workinfrance.domain.dossier.Stage.INCOMPLETE;
import static fr.workinfrance.domain.dossier.Stage.NOT_OPENED;
import static fr.workinfrance.domain.dossier.Stage.REFUSAL_CONFIRMED;
import static fr.workinfrance.domain.dossier.Stage.REFUSAL_CONTESTED;
import static fr.workinfrance.domain.dossier.Stage.REFUSED;
import static fr.workinfrance.domain.dossier.Stage.REFUSED_BY_SILENCE;
import static fr.workinfrance.domain.dossier.Stage.REPEAL_CONFIRMED;
import static fr.workinfrance.domain.dossier.Stage.REPEAL_CONTESTED;
import static fr.workinfrance.domain.dossier.Stage.SUBMITTED;
import static fr.workinfrance.domain.dossier.Stage.SUPPLEMENTED;
import static fr.workinfrance.domain.dossier.Stage.UNDER_EXAMINATION;
import static fr.workinfrance.domain.dossier.Stage.WITHDRAWAL_CONFIRMED;
import static fr.workinfrance.domain.dossier.Stage.WITHDRAWAL_CONTESTED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of each command, and the stages at which it can be asked at all: what a page needs to offer it. The decider has
 * the last word, for it also looks at the dossier.
 */
public enum Move {
    OPEN_DRAFT(NOT_OPENED),
    SAVE_DRAFT(DRAFT),
    ATTACH_PIECE(DRAFT, INCOMPLETE, COMPLETE, UNDER_EXAMINATION),
    REMOVE_PIECE(DRAFT),
    SUBMIT_DOSSIER(DRAFT),
    REQUEST_PIECES(SUBMITTED, SUPPLEMENTED, COMPLETE, UNDER_EXAMINATION),
    SUPPLEMENT_DOSSIER(INCOMPLETE, COMPLETE, UNDER_EXAMINATION),
    MARK_COMPLETE(SUBMITTED, INCOMPLETE, SUPPLEMENTED),
    REQUEST_OPINION(COMPLETE, UNDER_EXAMINATION),
    GIVE_OPINION(UNDER_EXAMINATION),
    SUPERSEDE_OPINION(UNDER_EXAMINATION),
    RECALL_OPINION(UNDER_EXAMINATION),
    REMIND_OF_OPINION(UNDER_EXAMINATION),
    RECORD_OPINION_OVERDUE(UNDER_EXAMINATION),
    APPROVE_DOSSIER(COMPLETE, UNDER_EXAMINATION),
    REFUSE_DOSSIER(COMPLETE, UNDER_EXAMINATION),
    REFUSE_BY_SILENCE(SUBMITTED, INCOMPLETE, SUPPLEMENTED, COMPLETE, UNDER_EXAMINATION),
    REQUEST_REASONS(REFUSED_BY_SILENCE, REFUSAL_CONTESTED, REFUSAL_CONFIRMED),
    GIVE_REASONS(REFUSED, REFUSED_BY_SILENCE, REFUSAL_CONTESTED, REFUSAL_CONFIRMED),
    RECORD_REASONS_OVERDUE(REFUSED, REFUSED_BY_SILENCE, REFUSAL_CONTESTED, REFUSAL_CONFIRMED),
    FILE_APPEAL(
            REFUSED,
            REFUSED_BY_SILENCE,
            REFUSAL_CONFIRMED,
            CLOSED,
            CLOSING_CONFIRMED,
            AUTHORISATION_REPEALED,
            REPEAL_CONFIRMED,
            AUTHORISATION_WITHDRAWN,
            WITHDRAWAL_CONFIRMED),
    DECIDE_APPEAL(REFUSAL_CONTESTED, CLOSING_CONTESTED, REPEAL_CONTESTED, WITHDRAWAL_CONTESTED),
    REJECT_APPEAL_BY_SILENCE(REFUSAL_CONTESTED, CLOSING_CONTESTED, REPEAL_CONTESTED, WITHDRAWAL_CONTESTED),
    CLOSE_DOSSIER(SUBMITTED, INCOMPLETE, SUPPLEMENTED, COMPLETE, UNDER_EXAMINATION),
    WITHDRAW_DOSSIER(DRAFT, SUBMITTED, INCOMPLETE, SUPPLEMENTED, COMPLETE, UNDER_EXAMINATION),
    FORWARD_DOSSIER(SUBMITTED, INCOMPLETE, SUPPLEMENTED, COMPLETE, UNDER_EXAMINATION),
    ISSUE_ATTESTATION(APPROVED, AUTHORISATION_REPEALED, REPEAL_CONTESTED, REPEAL_CONFIRMED),
    REPLACE_ATTESTATION(ATTESTED, AUTHORISATION_REPEALED, REPEAL_CONTESTED, REPEAL_CONFIRMED),
    WITHDRAW_AUTHORISATION(APPROVED, ATTESTED, AUTHORISATION_CANCELLED, AUTHORISATION_REPEALED, REPEAL_CONFIRMED),
    REPEAL_AUTHORISATION(APPROVED, ATTESTED),
    DECLARE_CHANGE(APPROVED, ATTESTED, AUTHORISATION_REPEALED, REPEAL_CONTESTED, REPEAL_CONFIRMED),
    DECLARE_CANCELLATION(APPROVED, ATTESTED),
    INVITE_PARTY(EnumSet.complementOf(EnumSet.of(NOT_OPENED))),
    TAKE_UP_INVITATION(EnumSet.complementOf(EnumSet.of(NOT_OPENED))),
    REVOKE_INVITATION(EnumSet.complementOf(EnumSet.of(NOT_OPENED))),
    REMOVE_PARTY(EnumSet.complementOf(EnumSet.of(NOT_OPENED))),
    IMPORT_DOSSIER(NOT_OPENED);

    private final Set<Stage> stages;

    Move(Stage first, Stage... others) {
        this(EnumSet.of(first, others));
    }

    Move(Set<Stage> stages) {
        this.stages = Set.copyOf(stages);
    }

    public static Move of(DossierCommand command) {
        return switch (command) {
            case DossierCommand.OpenDraft _ -> OPEN_DRAFT;
            case DossierCommand.SaveDraft _ -> SAVE_DRAFT;
            case DossierCommand.AttachPiece _ -> ATTACH_PIECE;
            case DossierCommand.RemovePiece _ -> REMOVE_PIECE;
            case DossierCommand.SubmitDossier _ -> SUBMIT_DOSSIER;
            case DossierCommand.RequestPieces _ -> REQUEST_PIECES;
            case DossierCommand.SupplementDossier _ -> SUPPLEMENT_DOSSIER;
            case DossierCommand.MarkComplete _ -> MARK_COMPLETE;
            case DossierCommand.RequestOpinion _ -> REQUEST_OPINION;
            case DossierCommand.GiveOpinion _ -> GIVE_OPINION;
            case DossierCommand.SupersedeOpinion _ -> SUPERSEDE_OPINION;
            case DossierCommand.RecallOpinion _ -> RECALL_OPINION;
            case DossierCommand.RemindOfOpinion _ -> REMIND_OF_OPINION;
            case DossierCommand.RecordOpinionOverdue _ -> RECORD_OPINION_OVERDUE;
            case DossierCommand.ApproveDossier _ -> APPROVE_DOSSIER;
            case DossierCommand.RefuseDossier _ -> REFUSE_DOSSIER;
            case DossierCommand.RefuseBySilence _ -> REFUSE_BY_SILENCE;
            case DossierCommand.RequestReasons _ -> REQUEST_REASONS;
            case DossierCommand.GiveReasons _ -> GIVE_REASONS;
            case DossierCommand.RecordReasonsOverdue _ -> RECORD_REASONS_OVERDUE;
            case DossierCommand.FileAppeal _ -> FILE_APPEAL;
            case DossierCommand.DecideAppeal _ -> DECIDE_APPEAL;
            case DossierCommand.RejectAppealBySilence _ -> REJECT_APPEAL_BY_SILENCE;
            case DossierCommand.CloseDossier _ -> CLOSE_DOSSIER;
            case DossierCommand.WithdrawDossier _ -> WITHDRAW_DOSSIER;
            case DossierCommand.ForwardDossier _ -> FORWARD_DOSSIER;
            case DossierCommand.IssueAttestation _ -> ISSUE_ATTESTATION;
            case DossierCommand.ReplaceAttestation _ -> REPLACE_ATTESTATION;
            case DossierCommand.WithdrawAuthorisation _ -> WITHDRAW_AUTHORISATION;
            case DossierCommand.RepealAuthorisation _ -> REPEAL_AUTHORISATION;
            case DossierCommand.DeclareChange _ -> DECLARE_CHANGE;
            case DossierCommand.DeclareCancellation _ -> DECLARE_CANCELLATION;
            case DossierCommand.InviteParty _ -> INVITE_PARTY;
            case DossierCommand.TakeUpInvitation _ -> TAKE_UP_INVITATION;
            case DossierCommand.RevokeInvitation _ -> REVOKE_INVITATION;
            case DossierCommand.RemoveParty _ -> REMOVE_PARTY;
            case DossierCommand.ImportDossier _ -> IMPORT_DOSSIER;
        };
    }

    /** The moves that the stage alone does not rule out. */
    public static Set<Move> at(Stage stage) {
        return Stream.of(values()).filter(move -> move.isPossibleAt(stage)).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isPossibleAt(Stage stage) {
        return stages.contains(stage);
    }

    /** Whether it can still be asked once silence has decided and nobody has recorded it: a page offers nothing else. */
    public boolean isLeftOpenBySilence() {
        return switch (this) {
            case REFUSE_BY_SILENCE, RECORD_OPINION_OVERDUE -> true;
            // Why: silence on an appeal answers the appeal, and nothing else.
            case REJECT_APPEAL_BY_SILENCE, REQUEST_REASONS, GIVE_REASONS, RECORD_REASONS_OVERDUE -> true;
            // Why: who takes part is no part of the decision, and whoever is to go goes at once.
            case INVITE_PARTY, TAKE_UP_INVITATION, REVOKE_INVITATION, REMOVE_PARTY -> true;
            default -> false;
        };
    }

    /** As in an address: {@code submit-dossier}. */
    public String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
