package fr.workinfrance.command.door;

import fr.workinfrance.command.dossier.Denial;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.service.wording.Wording;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** A denial as problem details (RFC 9457). */
public final class DenialProblem {

    private final Wording wording;

    public DenialProblem(Wording wording) {
        this.wording = wording;
    }

    RequestProblem of(Denial why, Locale language) {
        return switch (why) {
            case Denial.Refused(Refusal refusal) -> refused(refusal, language);
            case Denial.UnknownDossier _ -> unknownDossier();
            case Denial.Conflict(long _, long actual) ->
                RequestProblem.of(HttpStatus.PRECONDITION_FAILED, "conflict").with("version", actual);
            case Denial.Overtaken _ -> RequestProblem.of(HttpStatus.CONFLICT, "conflict");
            case Denial.SaidOtherwise(String first) ->
                RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "said-otherwise", first);
            case Denial.CommandIdTaken(String first) ->
                RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "command-id-taken", first);
        };
    }

    public static RequestProblem unknownDossier() {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "unknown-dossier");
    }

    RequestProblem refused(Refusal why, Locale language) {
        var name = why.getClass().getSimpleName();
        var problem = RequestProblem.of(status(why), "refused", wording.sentence(why, language))
                .with("refusal", name);
        return why instanceof Refusal.NewRequestNeeded(var changes, var article)
                ? problem.with("changes", changes.stream().map(Enum::name).toList())
                        .with("article", article)
                : problem;
    }

    /** 403: not for you; 409: not now, the dossier would have to change; 422: not like this, the request would. */
    static HttpStatus status(Refusal why) {
        return switch (why) {
            case Refusal.NotAllowed _, Refusal.OpinionOfAnotherAgency _, Refusal.DecidesOnTheirOwnRefusal _ ->
                HttpStatus.FORBIDDEN;
            case Refusal.AppealOfAnotherAgency _ -> HttpStatus.FORBIDDEN;
            case Refusal.NotAtThisStage _, Refusal.PieceAlreadyJoined _, Refusal.NothingProduced _ ->
                HttpStatus.CONFLICT;
            case Refusal.OpinionAlreadyAwaited _, Refusal.OpinionIdTaken _, Refusal.OpinionWasRecalled _ ->
                HttpStatus.CONFLICT;
            case Refusal.OpinionAlreadyGiven _, Refusal.OpinionNotGiven _, Refusal.OpinionNotDue _ ->
                HttpStatus.CONFLICT;
            case Refusal.AlreadyInCharge _, Refusal.SilenceNotReached _ -> HttpStatus.CONFLICT;
            case Refusal.ReplacedByItself _, Refusal.AttestedAlready _, Refusal.NotAttestedYet _ -> HttpStatus.CONFLICT;
            case Refusal.ReminderNotDue _, Refusal.AlreadyReminded _, Refusal.TooLateToRemind _ -> HttpStatus.CONFLICT;
            case Refusal.ReasonsNotDue _, Refusal.PiecesAllJoined _ -> HttpStatus.CONFLICT;
            case Refusal.ReasonsAlreadyAsked _, Refusal.ReasonsNotAsked _ -> HttpStatus.CONFLICT;
            case Refusal.ReasonsAlreadyGiven _, Refusal.ReasonsToldAlready _ -> HttpStatus.CONFLICT;
            case Refusal.AppealAlreadyFiled _, Refusal.OtherProcedure _, Refusal.SilenceHasRejected _ ->
                HttpStatus.CONFLICT;
            case Refusal.TooLateForReasons _, Refusal.AppealUnknown _, Refusal.ForwardedYetCompetent _ ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.OpinionNotAsked _, Refusal.NoArticle _, Refusal.AskedForTwice _ ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.NothingAwaited _ -> HttpStatus.CONFLICT;
            case Refusal.NoPiecesAwaited _, Refusal.PiecesStillAwaited _, Refusal.TooManyPieces _ ->
                HttpStatus.CONFLICT;
            case Refusal.PieceUnknown _, Refusal.PieceNotAsked _, Refusal.PiecesMissing _, Refusal.OpinionUnknown _ ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.NothingAskedFor _, Refusal.DeadlineInThePast _, Refusal.ReasonsMissing _ ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.WeakerThanTheProcedure _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.CannotBeInCharge _, Refusal.CannotBeConsulted _, Refusal.OpinionCannotBeRecalled _ ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.OpinionStillAwaited _, Refusal.BindingOpinionUnfavourable _, Refusal.FindingsBlock _ ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.PeriodReversed _, Refusal.PeriodTooLong _, Refusal.TooLateToWithdraw _ ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.RepealInThePast _, Refusal.RepealAfterTheEnd _, Refusal.DelayTooLong _ ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.MessageAlreadySent _, Refusal.TooManyMessages _, Refusal.NoReplyAwaited _ ->
                HttpStatus.CONFLICT;
            case Refusal.AlreadyAssigned _, Refusal.NobodyAssigned _ -> HttpStatus.CONFLICT;
            case Refusal.LabelAlreadyThere _, Refusal.LabelNotThere _ -> HttpStatus.CONFLICT;
            case Refusal.RoleTaken _, Refusal.TooManyParties _, Refusal.TakesPartAlready _ -> HttpStatus.CONFLICT;
            case Refusal.InvitationUnknown _, Refusal.PartyUnknown _ -> HttpStatus.CONFLICT;
            case Refusal.AuthorisationOver _, Refusal.EndsNoEarlier _, Refusal.AttestationOutdated _ ->
                HttpStatus.CONFLICT;
            case Refusal.NothingDeclared _, Refusal.EndsBeforeTheStart _, Refusal.WorkplaceTooLong _ ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.NewRequestNeeded _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.MandateMissing _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.MessageOfAnother _, Refusal.OfficerOfAnotherAgency _ -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
