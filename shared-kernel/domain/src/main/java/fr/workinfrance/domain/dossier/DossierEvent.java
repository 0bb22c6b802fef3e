package fr.workinfrance.domain.dossier;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.Receipt;
import fr.workinfrance.domain.act.StandsAs;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.opinion.OwedAnew;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a dossier. Never changed, never removed. */
public sealed interface DossierEvent {

    DossierId dossier();

    /** The instant the law counts from. The time it was recorded is the log's own, and differs for an imported dossier. */
    Instant at();

    record DraftOpened(DossierId dossier, Instant at, AccountId owner, ApplicantRole role, ProcedureId procedure)
            implements DossierEvent {}

    record DraftSaved(DossierId dossier, Instant at, Personal<Answers> answers) implements DossierEvent {}

    record PieceAttached(DossierId dossier, Instant at, Piece piece) implements DossierEvent {}

    record PieceRemoved(DossierId dossier, Instant at, PieceId piece) implements DossierEvent {}

    /** @param terms those it will be examined under, whatever becomes of the procedure */
    record DossierSubmitted(
            DossierId dossier, Instant at, Terms terms, ApplicationForm form, Receipt receipt, List<Finding> findings)
            implements DossierEvent {}

    /**
     * The request names an authorisation given before, with which the rules compare it.
     *
     * @param former as it stood when the request was submitted
     */
    record FormerAuthorisationFound(DossierId dossier, Instant at, FormerAuthorisation former)
            implements DossierEvent {}

    record PiecesRequested(
            DossierId dossier,
            Instant at,
            List<PieceGap> gaps,
            LocalDate respondBy,
            @Nullable Personal<String> message) implements DossierEvent {}

    /** All that was asked for has come; where it was recorded before {@link PiecesProducedInPart} was, perhaps a part of it. */
    record DossierSupplemented(DossierId dossier, Instant at) implements DossierEvent {}

    /** Law: a part changes neither the clock nor the delay granted (CRPA L114-5). @param gaps what is still awaited; never empty */
    record PiecesProducedInPart(DossierId dossier, Instant at, List<PieceGap> gaps) implements DossierEvent {}

    /**
     * Pieces were asked for after the dossier was complete: neither the stage nor the clock changes.
     *
     * <p>Law: the clock stands still only for what a complete request lacks (CRPA L114-5), and this one lacks nothing.
     *
     * @param respondBy the day by which they are asked for; no right is lost by it
     */
    record FurtherPiecesRequested(
            DossierId dossier,
            Instant at,
            List<PieceGap> gaps,
            LocalDate respondBy,
            @Nullable Personal<String> message) implements DossierEvent {}

    /** The pieces joined since they were asked for during the examination were sent. */
    record FurtherPiecesProduced(DossierId dossier, Instant at) implements DossierEvent {}

    record DossierMarkedComplete(DossierId dossier, Instant at) implements DossierEvent {}

    record OpinionRequested(
            DossierId dossier,
            Instant at,
            OpinionRequest request,
            @Nullable Personal<String> question) implements DossierEvent {}

    /** @param late whether it came after its deadline */
    record OpinionGiven(DossierId dossier, Instant at, OpinionId opinion, OpinionAnswer answer, boolean late)
            implements DossierEvent {}

    /** @param version of this answer: 2 for the first that supersedes */
    record OpinionSuperseded(DossierId dossier, Instant at, OpinionId opinion, OpinionAnswer answer, int version)
            implements DossierEvent {}

    record OpinionRecalled(DossierId dossier, Instant at, OpinionId opinion, Personal<String> reasons)
            implements DossierEvent {}

    /** The agency was told that the deadline is near. */
    record OpinionReminded(DossierId dossier, Instant at, OpinionId opinion, LocalDate dueOn) implements DossierEvent {}

    record OpinionOverdue(DossierId dossier, Instant at, OpinionId opinion) implements DossierEvent {}

    /**
     * @param passedOver the mandatory opinions it did not wait for
     * @param notAsked the articles under which the procedure wants an opinion that nobody asked for
     */
    record DossierApproved(
            DossierId dossier,
            Instant at,
            AuthorisedPeriod period,
            List<Personal<String>> conditions,
            Signatory signatory,
            @Nullable Personal<String> overriding,
            List<OpinionId> passedOver,
            List<String> notAsked,
            List<Finding> findings)
            implements DossierEvent {}

    /**
     * @param overriding why it did not wait for them; absent too where it was refused before such reasons were asked for
     * @param passedOver the mandatory opinions it did not wait for
     * @param notAsked the articles under which the procedure wants an opinion that nobody asked for
     */
    record DossierRefused(
            DossierId dossier,
            Instant at,
            List<String> lawReasons,
            Personal<String> factReasons,
            Signatory signatory,
            @Nullable Personal<String> overriding,
            List<OpinionId> passedOver,
            List<String> notAsked,
            List<Finding> findings)
            implements DossierEvent {}

    /**
     * @param bornOn the day at whose end the implicit rejection was born; {@code at} is when that was noticed
     * @param findings what the rules noticed when it was born; absent where it was recorded before they were kept
     */
    record DossierRefusedBySilence(
            DossierId dossier,
            Instant at,
            LocalDate bornOn,
            @Nullable List<Finding> findings) implements DossierEvent {}

    /** The applicant asked why silence refused. @param dueOn last day to answer (CRPA L232-4) */
    record ReasonsRequested(DossierId dossier, Instant at, LocalDate dueOn) implements DossierEvent {}

    /** @param late whether they came after their month: the refusal was illegal by then */
    record ReasonsGiven(
            DossierId dossier,
            Instant at,
            List<String> lawReasons,
            Personal<String> factReasons,
            Signatory signatory,
            boolean late)
            implements DossierEvent {}

    record ReasonsOverdue(DossierId dossier, Instant at, LocalDate dueOn) implements DossierEvent {}

    /**
     * @param heardBy the agency it is addressed to; absent where it was filed before appeals named one
     * @param silenceOn the day at whose end silence rejects it
     * @param keepsTheDelay whether it came soon enough to keep the delay to go to court (CRPA L411-2)
     */
    record AppealFiled(
            DossierId dossier,
            Instant at,
            AppealId appeal,
            AppealKind kind,
            @Nullable AgencyId heardBy,
            Personal<String> grounds,
            LocalDate silenceOn,
            boolean keepsTheDelay)
            implements DossierEvent {}

    /**
     * The refusal or the closing is taken back, and the request examined anew.
     *
     * @param delay how long silence now lasts before it decides: the whole of it, from this day on
     */
    record AppealAllowed(
            DossierId dossier, Instant at, AppealId appeal, Period delay, Personal<String> reasons, Signatory signatory)
            implements DossierEvent {}

    /**
     * The examination goes on where it was, opinions included, after a refusal or a closing was taken back.
     *
     * @param owed the opinions still awaited, each with a new deadline: nobody could answer while the request was ended
     */
    record ExaminationResumed(DossierId dossier, Instant at, List<OwedAnew> owed) implements DossierEvent {}

    /**
     * What was closed stands again where it stood, now that the closing was taken back.
     *
     * @param complete whether it had been held complete; otherwise the pieces asked for had come, and nobody had looked at them
     */
    record DossierReinstated(DossierId dossier, Instant at, boolean complete) implements DossierEvent {}

    /**
     * An appeal was allowed against what had taken the authorisation away: that is withdrawn, and held never to have been (CRPA L240-1).
     *
     * @param attestation the one that holds as before; absent where none had been issued
     */
    record AuthorisationRestored(
            DossierId dossier,
            Instant at,
            AppealId appeal,
            StandsAs standing,
            @Nullable AttestationCode attestation,
            Personal<String> reasons,
            Signatory signatory)
            implements DossierEvent {}

    record AppealRejected(DossierId dossier, Instant at, AppealId appeal, Personal<String> reasons, Signatory signatory)
            implements DossierEvent {}

    /** @param bornOn the day at whose end the rejection was born; {@code at} is when that was noticed */
    record AppealRejectedBySilence(DossierId dossier, Instant at, AppealId appeal, LocalDate bornOn)
            implements DossierEvent {}

    /**
     * Law: it ends a request against somebody, so it shows who signs (CRPA L212-1).
     *
     * @param signatory absent only where it was closed before closings kept their signatory
     */
    record DossierClosed(
            DossierId dossier,
            Instant at,
            CloseReason reason,
            Personal<String> message,
            @Nullable Signatory signatory) implements DossierEvent {}

    record DossierWithdrawn(DossierId dossier, Instant at) implements DossierEvent {}

    record DossierForwarded(DossierId dossier, Instant at, AgencyId from, AgencyId to, Personal<String> reasons)
            implements DossierEvent {}

    record AttestationIssued(DossierId dossier, Instant at, AttestationSeal seal, AuthorisedPeriod period)
            implements DossierEvent {}

    /** The job is done elsewhere, as those who hold the authorisation told. */
    record NewWorkplaceDeclared(DossierId dossier, Instant at, Personal<String> workplace) implements DossierEvent {}

    /**
     * The contract ends earlier, as those who hold the authorisation told.
     *
     * @param endsOn the last day of the contract, as declared
     * @param period the days that are left of the authorisation: never more than before, and never less than until that day
     */
    record EarlierEndDeclared(DossierId dossier, Instant at, LocalDate endsOn, AuthorisedPeriod period)
            implements DossierEvent {}

    /**
     * The contract never began or is no more, as those who hold the authorisation told.
     *
     * @param from first day on which the job may no longer be held
     */
    record CancellationDeclared(DossierId dossier, Instant at, LocalDate from) implements DossierEvent {}

    /** The same authorisation under another seal; whoever shows the old document is told which one replaced it. */
    record AttestationReplaced(
            DossierId dossier,
            Instant at,
            AttestationCode replaced,
            AttestationSeal seal,
            AuthorisedPeriod period,
            ReplacementReason reason)
            implements DossierEvent {}

    record AuthorisationWithdrawn(
            DossierId dossier, Instant at, WithdrawalGround ground, Personal<String> reasons, Signatory signatory)
            implements DossierEvent {}

    record AuthorisationRepealed(
            DossierId dossier,
            Instant at,
            LocalDate from,
            Personal<String> lostCondition,
            Personal<String> reasons,
            Signatory signatory)
            implements DossierEvent {}

    /**
     * A place was kept for somebody: whoever comes with the code takes it.
     *
     * @param role as what they are invited
     * @param until last day on which it may be taken up, in Paris
     * @param lookup by what its code is recognised: a keyed digest, never the code
     */
    record PartyInvited(
            DossierId dossier, Instant at, InvitationId invitation, ApplicantRole role, LocalDate until, String lookup)
            implements DossierEvent {}

    /** @param name of theirs, shown to the others and sealed under their own key */
    record InvitationTakenUp(
            DossierId dossier,
            Instant at,
            InvitationId invitation,
            ApplicantRole role,
            AccountId account,
            Personal<String> name)
            implements DossierEvent {}

    record InvitationRevoked(DossierId dossier, Instant at, InvitationId invitation, ApplicantRole role)
            implements DossierEvent {}

    /** @param left whether they went by themselves; otherwise the one who opened the dossier saw them out */
    record PartyRemoved(DossierId dossier, Instant at, InvitationId invitation, ApplicantRole role, boolean left)
            implements DossierEvent {}

    /** The first event of an imported dossier; the past that follows carries the dates it had there. */
    record DossierImported(
            DossierId dossier,
            Instant at,
            AccountId owner,
            ApplicantRole role,
            ProcedureId procedure,
            ImportSource source)
            implements DossierEvent {}

    /** A decision taken in the system the dossier was imported from; its signatory is not known here. */
    record ImportedDecision(DossierId dossier, Instant at, ImportedHistory.Outcome outcome, List<Finding> findings)
            implements DossierEvent {}
}
