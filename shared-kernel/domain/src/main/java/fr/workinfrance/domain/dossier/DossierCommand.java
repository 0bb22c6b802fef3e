package fr.workinfrance.domain.dossier;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.change.Substance;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Terms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody asks of a dossier. */
public sealed interface DossierCommand {

    DossierId dossier();

    record OpenDraft(DossierId dossier, AccountId owner, ApplicantRole role, ProcedureId procedure)
            implements DossierCommand {}

    record SaveDraft(DossierId dossier, Personal<Answers> answers) implements DossierCommand {}

    record AttachPiece(DossierId dossier, Piece piece) implements DossierCommand {}

    record RemovePiece(DossierId dossier, PieceId piece) implements DossierCommand {}

    /**
     * @param inCharge the agency competent by the terms' rule, found by the door in its register
     * @param terms of the procedure's version in force on the day, found by the door in its rulebook
     * @param former the authorisation that the form names, found by the door; absent when none of the asker's own is known here
     */
    record SubmitDossier(
            DossierId dossier,
            ApplicationForm form,
            AgencyId inCharge,
            Terms terms,
            @Nullable FormerAuthorisation former)
            implements DossierCommand {

        /** Of a request that names no authorisation known here. */
        public SubmitDossier(DossierId dossier, ApplicationForm form, AgencyId inCharge, Terms terms) {
            this(dossier, form, inCharge, terms, null);
        }
    }

    /**
     * What the request lacks to be complete, or what its examination needs besides.
     *
     * @param respondBy last day of the delay granted, date of Paris
     */
    record RequestPieces(
            DossierId dossier,
            List<PieceGap> gaps,
            LocalDate respondBy,
            @Nullable Personal<String> message) implements DossierCommand {}

    record SupplementDossier(DossierId dossier) implements DossierCommand {}

    record MarkComplete(DossierId dossier) implements DossierCommand {}

    record RequestOpinion(
            DossierId dossier,
            OpinionRequest request,
            @Nullable Personal<String> question) implements DossierCommand {}

    /** @param by the agency that answers, as the login says: never taken from the request */
    record GiveOpinion(DossierId dossier, OpinionId opinion, AgencyId by, OpinionAnswer answer)
            implements DossierCommand {}

    /** A further answer that takes the place of the one given before. */
    record SupersedeOpinion(DossierId dossier, OpinionId opinion, AgencyId by, OpinionAnswer answer)
            implements DossierCommand {}

    record RecallOpinion(DossierId dossier, OpinionId opinion, Personal<String> reasons) implements DossierCommand {}

    record RemindOfOpinion(DossierId dossier, OpinionId opinion) implements DossierCommand {}

    record RecordOpinionOverdue(DossierId dossier, OpinionId opinion) implements DossierCommand {}

    /**
     * @param overriding why it is granted in spite of blocking findings or of an opinion that the law lets one pass over;
     *     absent when there is none
     */
    record ApproveDossier(
            DossierId dossier,
            AuthorisedPeriod period,
            List<Personal<String>> conditions,
            Signatory signatory,
            @Nullable Personal<String> overriding)
            implements DossierCommand {}

    /**
     * @param lawReasons the articles
     * @param factReasons why they apply (CRPA L211-2, L211-5: both, in writing)
     * @param overriding why it does not wait for an opinion that the law lets one pass over; absent when there is none
     */
    record RefuseDossier(
            DossierId dossier,
            List<String> lawReasons,
            Personal<String> factReasons,
            Signatory signatory,
            @Nullable Personal<String> overriding)
            implements DossierCommand {}

    record RefuseBySilence(DossierId dossier) implements DossierCommand {}

    /** Law: the reasons of an implicit refusal are told to whoever asks in time (CRPA L232-4). */
    record RequestReasons(DossierId dossier) implements DossierCommand {}

    record GiveReasons(DossierId dossier, List<String> lawReasons, Personal<String> factReasons, Signatory signatory)
            implements DossierCommand {}

    record RecordReasonsOverdue(DossierId dossier) implements DossierCommand {}

    record FileAppeal(DossierId dossier, AppealId appeal, AppealKind kind, Personal<String> grounds)
            implements DossierCommand {}

    /** @param by the agency that answers, as the login says: never taken from the request */
    record DecideAppeal(
            DossierId dossier,
            AppealId appeal,
            AgencyId by,
            AppealRuling ruling,
            Personal<String> reasons,
            Signatory signatory)
            implements DossierCommand {}

    record RejectAppealBySilence(DossierId dossier, AppealId appeal) implements DossierCommand {}

    /** @param message why, in words: it ends a request against somebody (CRPA L211-2) */
    record CloseDossier(DossierId dossier, CloseReason reason, Personal<String> message, Signatory signatory)
            implements DossierCommand {}

    record WithdrawDossier(DossierId dossier) implements DossierCommand {}

    record ForwardDossier(DossierId dossier, AgencyId to, Personal<String> reasons) implements DossierCommand {}

    /** @param changes how many declared changes the document knows of: one that came since makes it outdated */
    record IssueAttestation(DossierId dossier, AttestationSeal seal, int changes) implements DossierCommand {}

    /** @param changes as above */
    record ReplaceAttestation(DossierId dossier, AttestationSeal seal, ReplacementReason reason, int changes)
            implements DossierCommand {}

    record WithdrawAuthorisation(
            DossierId dossier, WithdrawalGround ground, Personal<String> reasons, Signatory signatory)
            implements DossierCommand {}

    /**
     * Law: a lawful authorisation may be ended for the future when a condition it depends on is no longer met (CRPA L242-2).
     *
     * @param from first day on which the job may no longer be held
     */
    record RepealAuthorisation(
            DossierId dossier,
            LocalDate from,
            Personal<String> lostCondition,
            Personal<String> reasons,
            Signatory signatory)
            implements DossierCommand {}

    /**
     * Somebody who holds the authorisation tells what is no longer as it says.
     *
     * @param workplace the new one; absent when it is where it was
     * @param endsOn the last day of the contract, which ends earlier; absent when it does not
     * @param beyond what else changes: then a new request is needed, and nothing of this is done
     */
    record DeclareChange(
            DossierId dossier,
            @Nullable Personal<String> workplace,
            @Nullable LocalDate endsOn,
            @Nullable List<Substance> beyond)
            implements DossierCommand {}

    /** The contract never began, or is no more: there is nothing left to authorise. */
    record DeclareCancellation(DossierId dossier) implements DossierCommand {}

    /**
     * The one who opened it keeps a place for somebody else.
     *
     * @param lookup by what the invitation's code is recognised: a keyed digest, never the code
     */
    record InviteParty(DossierId dossier, InvitationId invitation, ApplicantRole role, String lookup)
            implements DossierCommand {}

    /**
     * Somebody who was given a code comes with it.
     *
     * @param account of whoever comes, as the login says: never taken from the request
     * @param name of theirs, shown to the others
     */
    record TakeUpInvitation(DossierId dossier, String lookup, AccountId account, Personal<String> name)
            implements DossierCommand {}

    record RevokeInvitation(DossierId dossier, InvitationId invitation) implements DossierCommand {}

    /**
     * A party leaves, or the one who opened the dossier sees them out.
     *
     * @param invitation by which they came
     * @param by who asks, as the login says: never taken from the request
     */
    record RemoveParty(DossierId dossier, InvitationId invitation, AccountId by) implements DossierCommand {}

    record ImportDossier(
            DossierId dossier,
            AccountId owner,
            ApplicantRole role,
            Terms terms,
            ImportSource source,
            ApplicationForm form,
            List<Piece> pieces,
            AgencyId inCharge,
            ImportedHistory history)
            implements DossierCommand {}
}
