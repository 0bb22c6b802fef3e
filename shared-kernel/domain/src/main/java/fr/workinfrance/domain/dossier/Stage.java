package fr.workinfrance.domain.dossier;

import fr.workinfrance.domain.act.ImportedHistory.Outcome;
import fr.workinfrance.domain.dossier.DossierEvent.*;

/** The name of each state of a dossier: what a view keeps where the decider keeps the whole {@link Dossier}. */
public enum Stage {
    NOT_OPENED,
    DRAFT,
    SUBMITTED,
    INCOMPLETE,
    SUPPLEMENTED,
    COMPLETE,
    UNDER_EXAMINATION,
    APPROVED,
    ATTESTED,
    REFUSED,
    REFUSED_BY_SILENCE,
    /** An appeal against the refusal is pending. */
    REFUSAL_CONTESTED,
    /** An appeal was rejected; another one may still be filed. */
    REFUSAL_CONFIRMED,
    CLOSED,
    /** An appeal against the closing is pending. */
    CLOSING_CONTESTED,
    /** An appeal against the closing was rejected; another one may still be filed. */
    CLOSING_CONFIRMED,
    WITHDRAWN_BY_APPLICANT,
    /** The contract is no more, as those who held the authorisation told. */
    AUTHORISATION_CANCELLED,
    AUTHORISATION_REPEALED,
    /** An appeal against the repeal is pending. */
    REPEAL_CONTESTED,
    /** An appeal against the repeal was rejected; another one may still be filed. */
    REPEAL_CONFIRMED,
    AUTHORISATION_WITHDRAWN,
    /** An appeal against the withdrawal of the authorisation is pending. */
    WITHDRAWAL_CONTESTED,
    /** An appeal against the withdrawal was rejected; another one may still be filed. */
    WITHDRAWAL_CONFIRMED;

    public static Stage of(Dossier dossier) {
        return switch (dossier) {
            case Dossier.NotOpened _ -> NOT_OPENED;
            case Dossier.Draft _ -> DRAFT;
            case Dossier.Submitted _ -> SUBMITTED;
            case Dossier.Incomplete _ -> INCOMPLETE;
            case Dossier.Supplemented _ -> SUPPLEMENTED;
            case Dossier.Complete _ -> COMPLETE;
            case Dossier.UnderExamination _ -> UNDER_EXAMINATION;
            case Dossier.Approved _ -> APPROVED;
            case Dossier.Attested _ -> ATTESTED;
            case Dossier.Refused _ -> REFUSED;
            case Dossier.RefusedBySilence _ -> REFUSED_BY_SILENCE;
            case Dossier.RefusalContested _ -> REFUSAL_CONTESTED;
            case Dossier.RefusalConfirmed _ -> REFUSAL_CONFIRMED;
            case Dossier.ClosedWithoutAction _ -> CLOSED;
            case Dossier.ClosingContested _ -> CLOSING_CONTESTED;
            case Dossier.ClosingConfirmed _ -> CLOSING_CONFIRMED;
            case Dossier.WithdrawnByApplicant _ -> WITHDRAWN_BY_APPLICANT;
            case Dossier.Cancelled _ -> AUTHORISATION_CANCELLED;
            case TakenAway.Repealed _ -> AUTHORISATION_REPEALED;
            case TakenAway.RepealContested _ -> REPEAL_CONTESTED;
            case TakenAway.RepealConfirmed _ -> REPEAL_CONFIRMED;
            case TakenAway.TakenBack _ -> AUTHORISATION_WITHDRAWN;
            case TakenAway.WithdrawalContested _ -> WITHDRAWAL_CONTESTED;
            case TakenAway.WithdrawalConfirmed _ -> WITHDRAWAL_CONFIRMED;
        };
    }

    /** The stage once that event has happened; an event out of place changes nothing. */
    public Stage then(DossierEvent event) {
        return switch (event) {
            case DraftOpened _, DossierImported _ -> DRAFT;
            case DraftSaved _, PieceAttached _, PieceRemoved _, DossierForwarded _, AttestationReplaced _ -> this;
            case PartyInvited _, InvitationTakenUp _, InvitationRevoked _, PartyRemoved _ -> this;
            case PiecesProducedInPart _, FurtherPiecesRequested _, FurtherPiecesProduced _ -> this;
            case FormerAuthorisationFound _, NewWorkplaceDeclared _, EarlierEndDeclared _ -> this;
            case DossierSubmitted _ -> this == DRAFT ? SUBMITTED : this;
            case PiecesRequested _ -> ifUnderWay(INCOMPLETE);
            case DossierSupplemented _ -> ifUnderWay(SUPPLEMENTED);
            case DossierMarkedComplete _ -> ifUnderWay(COMPLETE);
            case OpinionRequested _, OpinionGiven _, OpinionSuperseded _ -> ifUnderWay(UNDER_EXAMINATION);
            case OpinionRecalled _, OpinionReminded _, OpinionOverdue _, ExaminationResumed _ ->
                ifUnderWay(UNDER_EXAMINATION);
            case DossierApproved _ -> ifUnderWay(APPROVED);
            case DossierRefused _ -> ifUnderWay(REFUSED);
            case DossierRefusedBySilence _ -> ifUnderWay(REFUSED_BY_SILENCE);
            case ReasonsRequested _, ReasonsGiven _, ReasonsOverdue _ -> this;
            case AppealFiled _ -> against(REFUSAL_CONTESTED, CLOSING_CONTESTED, REPEAL_CONTESTED, WITHDRAWAL_CONTESTED);
            case AppealAllowed _ -> against(COMPLETE, SUBMITTED, this, this);
            case AuthorisationRestored e -> isTakenAway() ? standing(e) : this;
            case DossierReinstated e -> ifUnderWay(e.complete() ? COMPLETE : SUPPLEMENTED);
            case AppealRejected _, AppealRejectedBySilence _ ->
                against(REFUSAL_CONFIRMED, CLOSING_CONFIRMED, REPEAL_CONFIRMED, WITHDRAWAL_CONFIRMED);
            case DossierClosed _ -> ifUnderWay(CLOSED);
            case DossierWithdrawn _ -> this == DRAFT ? WITHDRAWN_BY_APPLICANT : ifUnderWay(WITHDRAWN_BY_APPLICANT);
            case ImportedDecision e -> ifUnderWay(after(e.outcome()));
            case AttestationIssued _ -> this == APPROVED ? ATTESTED : this;
            case CancellationDeclared _ -> isGranted() ? AUTHORISATION_CANCELLED : this;
            case AuthorisationRepealed _ -> isGranted() ? AUTHORISATION_REPEALED : this;
            case AuthorisationWithdrawn _ ->
                isGranted() || isRepealed() || this == AUTHORISATION_CANCELLED ? AUTHORISATION_WITHDRAWN : this;
        };
    }

    /** The stage of a view's row once that event has happened. */
    public static Stage after(Stage before, DossierEvent event) {
        return before.then(event);
    }

    /** Whether it was submitted and no decision has been taken. */
    public boolean isUnderWay() {
        return switch (this) {
            case SUBMITTED, INCOMPLETE, SUPPLEMENTED, COMPLETE, UNDER_EXAMINATION -> true;
            default -> false;
        };
    }

    /** Whether an authorisation was given and nothing has ended it since; it may have expired. */
    public boolean isGranted() {
        return this == APPROVED || this == ATTESTED;
    }

    /** Whether the request was turned down, in words or by silence. */
    public boolean isRejected() {
        return switch (this) {
            case REFUSED, REFUSED_BY_SILENCE, REFUSAL_CONTESTED, REFUSAL_CONFIRMED -> true;
            default -> false;
        };
    }

    /** Whether the request was closed without action. */
    public boolean isClosed() {
        return switch (this) {
            case CLOSED, CLOSING_CONTESTED, CLOSING_CONFIRMED -> true;
            default -> false;
        };
    }

    /** Whether it ended against whoever asked, so that an appeal may open it again. */
    public boolean isReopenable() {
        return isRejected() || isClosed();
    }

    /** Whether an authorisation was given, and the administration took it away. */
    public boolean isTakenAway() {
        return isRepealed() || isWithdrawn();
    }

    /** Whether an appeal is pending. */
    public boolean isContested() {
        return switch (this) {
            case REFUSAL_CONTESTED, CLOSING_CONTESTED, REPEAL_CONTESTED, WITHDRAWAL_CONTESTED -> true;
            default -> false;
        };
    }

    private boolean isRepealed() {
        return this == AUTHORISATION_REPEALED || this == REPEAL_CONTESTED || this == REPEAL_CONFIRMED;
    }

    private boolean isWithdrawn() {
        return this == AUTHORISATION_WITHDRAWN || this == WITHDRAWAL_CONTESTED || this == WITHDRAWAL_CONFIRMED;
    }

    private Stage against(Stage refusal, Stage closing, Stage repeal, Stage withdrawal) {
        if (isRejected()) return refusal;
        if (isClosed()) return closing;
        return isRepealed() ? repeal : isWithdrawn() ? withdrawal : this;
    }

    private static Stage standing(AuthorisationRestored e) {
        return switch (e.standing()) {
            case GRANTED -> e.attestation() == null ? APPROVED : ATTESTED;
            case CANCELLED -> AUTHORISATION_CANCELLED;
            case REPEALED -> AUTHORISATION_REPEALED;
        };
    }

    private Stage ifUnderWay(Stage next) {
        return isUnderWay() ? next : this;
    }

    private static Stage after(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Approved _ -> APPROVED;
            case Outcome.Refused _ -> REFUSED;
            case Outcome.Closed _ -> CLOSED;
        };
    }
}
