package fr.workinfrance.domain.dossier;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.change.Substance;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.OpinionTerm.Want;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Rule;
import java.time.LocalDate;
import java.util.List;

/** Why a command was turned down. Data, not prose: one sentence per language is a resource keyed by the record's name. */
public sealed interface Refusal {

    /** The command is legal, but not now. */
    record NotAtThisStage(Move move, Stage stage) implements Refusal {}

    /** The actor's standing to this dossier does not let them ask this. */
    record NotAllowed(Move move) implements Refusal {}

    record PieceUnknown(PieceId piece) implements Refusal {}

    /** Joined to a file that awaits other pieces. */
    record PieceNotAsked(PieceKind kind) implements Refusal {}

    record PieceAlreadyJoined(PieceId piece) implements Refusal {}

    /** Whoever sends pieces without end fills the disk of everybody. */
    record TooManyPieces(int most) implements Refusal {}

    /** Submitted without a piece that nobody may do without. */
    record PiecesMissing(List<PieceKind> kinds) implements Refusal {}

    /** Submitted under the terms of another procedure than the draft's, or of a version not yet in force. */
    record OtherProcedure(ProcedureId draft, ProcedureId given) implements Refusal {}

    record NothingAskedFor() implements Refusal {}

    record AskedForTwice(PieceKind kind) implements Refusal {}

    /** Something else stands where an article is to be named. */
    record NoArticle() implements Refusal {}

    /** Supplemented without any piece since the request. */
    record NothingProduced() implements Refusal {}

    /** A delay that is already over, or a deadline in the past. */
    record DeadlineInThePast(LocalDate given) implements Refusal {}

    /** More time than is ever granted: whoever waits for a decision must not wait for a slip of the pen. */
    record DelayTooLong(LocalDate given, LocalDate latest) implements Refusal {}

    /** Told to whoever would send a piece. */
    record NothingAwaited() implements Refusal {}

    /** Closed for pieces that nobody is waiting for. */
    record NoPiecesAwaited() implements Refusal {}

    /** Law: the delay granted for the pieces still runs (CRPA L114-5). */
    record PiecesStillAwaited(LocalDate respondBy) implements Refusal {}

    record AlreadyInCharge(AgencyId agency) implements Refusal {}

    record CannotBeInCharge(AgencyId agency) implements Refusal {}

    record CannotBeConsulted(AgencyId agency) implements Refusal {}

    record OpinionAlreadyAwaited(AgencyId agency, String basis) implements Refusal {}

    /**
     * Law: an opinion is asked on the procedure's terms or on stronger ones.
     *
     * @param notBefore first day that it may be due on
     */
    record WeakerThanTheProcedure(List<Want> wants, String basis, LocalDate notBefore, Silence silence)
            implements Refusal {}

    record OpinionIdTaken(OpinionId opinion) implements Refusal {}

    record OpinionUnknown(OpinionId opinion) implements Refusal {}

    /** An agency answers only for itself. */
    record OpinionOfAnotherAgency(OpinionId opinion, AgencyId by) implements Refusal {}

    record OpinionWasRecalled(OpinionId opinion) implements Refusal {}

    /** A first answer was already given: a further one supersedes it. */
    record OpinionAlreadyGiven(OpinionId opinion) implements Refusal {}

    /** The law wants it, or its silence has spoken: taking the question back would dodge the answer. */
    record OpinionCannotBeRecalled(OpinionId opinion) implements Refusal {}

    /** Nothing to supersede yet. */
    record OpinionNotGiven(OpinionId opinion) implements Refusal {}

    record OpinionNotDue(OpinionId opinion, LocalDate dueOn) implements Refusal {}

    /** The agency is reminded shortly before the deadline, not earlier. */
    record ReminderNotDue(OpinionId opinion, LocalDate from) implements Refusal {}

    /** All of them were joined, sent or not: the dossier lacks none of them. */
    record PiecesAllJoined() implements Refusal {}

    /** Its day is over, so that it is late and no more to be reminded of. */
    record TooLateToRemind(OpinionId opinion, LocalDate dueOn) implements Refusal {}

    record AlreadyReminded(OpinionId opinion) implements Refusal {}

    /** Only an agency that is not competent sends the question on. */
    record ForwardedYetCompetent(AgencyId to) implements Refusal {}

    /** Law: an opinion that the procedure wants was never asked. */
    record OpinionNotAsked(List<AgencyKind> agencies, boolean mayBePassedOver) implements Refusal {}

    /** Law: the decision must wait (or pass over them with reasons, where the law lets it). */
    record OpinionStillAwaited(List<OpinionId> opinions, boolean mayBePassedOver) implements Refusal {}

    /** Law: an unfavourable binding opinion (avis conforme) forbids the approval. */
    record BindingOpinionUnfavourable(List<OpinionId> opinions) implements Refusal {}

    record PeriodReversed(AuthorisedPeriod period) implements Refusal {}

    /** Law: twelve months at most (R5221-3 14°). */
    record PeriodTooLong(AuthorisedPeriod period, LocalDate latest) implements Refusal {}

    /** Findings that block, and no reasons to pass over them were given. */
    record FindingsBlock(List<Rule> rules) implements Refusal {}

    /** Law: a decision against somebody states its reasons of law and of fact (CRPA L211-2, L211-5). */
    record ReasonsMissing() implements Refusal {}

    /** An attestation replaced by one of the same code: whoever holds the old one would be told nothing. */
    record ReplacedByItself() implements Refusal {}

    /** It has its attestation, which only another one may replace. */
    record AttestedAlready() implements Refusal {}

    /** There is no attestation yet that another one could replace. */
    record NotAttestedYet() implements Refusal {}
    /** Law: the reasons are due to whoever asks while the refusal can be contested (CRPA L232-4). */
    record TooLateForReasons(LocalDate lastDay) implements Refusal {}

    record ReasonsToldAlready() implements Refusal {}

    record ReasonsAlreadyAsked() implements Refusal {}

    record ReasonsNotAsked() implements Refusal {}

    record ReasonsAlreadyGiven() implements Refusal {}

    record ReasonsNotDue(LocalDate dueOn) implements Refusal {}

    /** One appeal of a kind against one refusal. */
    record AppealAlreadyFiled(AppealKind kind) implements Refusal {}

    /** Law: a hierarchical appeal is heard by somebody else than whoever said no. */
    record DecidesOnTheirOwnRefusal() implements Refusal {}

    /** Law: an appeal is answered by the agency it is addressed to, and by no other. */
    record AppealOfAnotherAgency(AgencyId agency) implements Refusal {}

    record AppealUnknown(AppealId appeal) implements Refusal {}

    record SilenceNotReached(LocalDate silenceOn) implements Refusal {}

    /** Law: silence decided at the end of that day, whether or not it is recorded yet (CRPA L231-4, L411-7). */
    record SilenceHasRejected(LocalDate silenceOn) implements Refusal {}

    /** Law: withdrawal for illegality only within four months (CRPA L242-1). */
    record TooLateToWithdraw(LocalDate lastDay) implements Refusal {}

    /** Law: a repeal is for the future only (CRPA L242-2, L240-1). */
    record RepealInThePast(LocalDate from) implements Refusal {}

    /** The authorisation ends by itself before. */
    record RepealAfterTheEnd(LocalDate from, LocalDate until) implements Refusal {}

    /** Nothing was said to have changed. */
    record NothingDeclared() implements Refusal {}

    /** The authorisation is over by itself: what changes now changes nothing of it. */
    record AuthorisationOver(LocalDate until) implements Refusal {}

    /** The end that is told is no earlier than the authorisation's own. */
    record EndsNoEarlier(LocalDate until) implements Refusal {}

    /** The contract would end before it begins: then it is cancelled. */
    record EndsBeforeTheStart(LocalDate from) implements Refusal {}

    /** Law: such a change is no notice; a new request is made, and nothing was changed (R5221-1, R5221-3). */
    record NewRequestNeeded(List<Substance> changes, String article) implements Refusal {}

    record WorkplaceTooLong(int most) implements Refusal {}

    /** A change was declared while the attestation was being made: it says what is so no longer. */
    record AttestationOutdated(int known, int declared) implements Refusal {}

    /** Somebody has that part already, or is invited to it. */
    record RoleTaken(ApplicantRole role) implements Refusal {}

    /** Whoever invites without end opens the dossier to everybody. */
    record TooManyParties(int most) implements Refusal {}

    /** No such invitation, or none any more: which of them it is, nobody is told. */
    record InvitationUnknown() implements Refusal {}

    /** Whoever takes part, or opened the dossier, cannot take part again. */
    record TakesPartAlready() implements Refusal {}

    record PartyUnknown(InvitationId invitation) implements Refusal {}

    /** Law: a request is presented by the employer, or by whoever holds the employer's written mandate (R5221-11). */
    record MandateMissing() implements Refusal {}

    /** That number stands for a message already, which nobody can change any more. */
    record MessageAlreadySent() implements Refusal {}

    /** Somebody else is writing under that number. */
    record MessageOfAnother() implements Refusal {}

    /** Whoever writes without end keeps others from being read. */
    record TooManyMessages(int most) implements Refusal {}

    /** Nothing to settle: the last word is the agency's own. */
    record NoReplyAwaited() implements Refusal {}

    record AlreadyAssigned() implements Refusal {}

    record NobodyAssigned() implements Refusal {}

    /** An agency gives work to its own officers. */
    record OfficerOfAnotherAgency(AgencyId agency) implements Refusal {}

    record LabelAlreadyThere() implements Refusal {}

    record LabelNotThere() implements Refusal {}
}
