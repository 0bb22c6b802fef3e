package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Decision.accept;

import fr.workinfrance.domain.dossier.Dossier.Approved;
import fr.workinfrance.domain.dossier.Dossier.Attested;
import fr.workinfrance.domain.dossier.Dossier.Cancelled;
import fr.workinfrance.domain.dossier.Dossier.ClosedWithoutAction;
import fr.workinfrance.domain.dossier.Dossier.ClosingConfirmed;
import fr.workinfrance.domain.dossier.Dossier.ClosingContested;
import fr.workinfrance.domain.dossier.Dossier.Complete;
import fr.workinfrance.domain.dossier.Dossier.Draft;
import fr.workinfrance.domain.dossier.Dossier.Granted;
import fr.workinfrance.domain.dossier.Dossier.Incomplete;
import fr.workinfrance.domain.dossier.Dossier.NotOpened;
import fr.workinfrance.domain.dossier.Dossier.Opened;
import fr.workinfrance.domain.dossier.Dossier.RefusalConfirmed;
import fr.workinfrance.domain.dossier.Dossier.RefusalContested;
import fr.workinfrance.domain.dossier.Dossier.Refused;
import fr.workinfrance.domain.dossier.Dossier.RefusedBySilence;
import fr.workinfrance.domain.dossier.Dossier.Rejected;
import fr.workinfrance.domain.dossier.Dossier.Submitted;
import fr.workinfrance.domain.dossier.Dossier.Supplemented;
import fr.workinfrance.domain.dossier.Dossier.UnderExamination;
import fr.workinfrance.domain.dossier.Dossier.UnderWay;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.dossier.TakenAway.Repeal;
import fr.workinfrance.domain.dossier.TakenAway.RepealConfirmed;
import fr.workinfrance.domain.dossier.TakenAway.RepealContested;
import fr.workinfrance.domain.dossier.TakenAway.Repealed;
import fr.workinfrance.domain.dossier.TakenAway.TakenBack;
import fr.workinfrance.domain.dossier.TakenAway.WithdrawalConfirmed;
import fr.workinfrance.domain.dossier.TakenAway.WithdrawalContested;
import java.time.Instant;

/** The table of what is possible: one row per legal move, everything else is refused. */
public final class DossierDecider {

    private record Situation(Dossier dossier, DossierCommand command) {}

    /**
     * What becomes of a command.
     *
     * @param now the legal instant of the command; the decider itself never asks the time
     */
    public static Decision decide(Dossier dossier, DossierCommand command, Instant now) {
        var tooLate = Deciding.tooLate(dossier, Move.of(command), now);
        return tooLate == null ? move(dossier, command, now) : Decision.refuse(tooLate);
    }

    private static Decision move(Dossier dossier, DossierCommand command, Instant now) {
        return switch (new Situation(dossier, command)) {
            case Situation(NotOpened _, OpenDraft c) ->
                accept(new DraftOpened(c.dossier(), now, c.owner(), c.role(), c.procedure()));
            case Situation(NotOpened _, ImportDossier c) -> Filing.bringIn(c, now);

            case Situation(Draft _, SaveDraft c) -> accept(new DraftSaved(c.dossier(), now, c.answers()));
            case Situation(Draft d, AttachPiece c) -> Filing.attach(d, c, now);
            case Situation(Draft d, RemovePiece c) -> Filing.remove(d, c, now);
            case Situation(Draft d, SubmitDossier c) -> Filing.submit(d, c, now);
            case Situation(Draft _, WithdrawDossier c) -> accept(new DossierWithdrawn(c.dossier(), now));

            case Situation(Submitted s, RequestPieces c) -> Filing.requestPieces(s.file(), c, now);
            case Situation(Supplemented s, RequestPieces c) -> Filing.requestPieces(s.file(), c, now);
            case Situation(Incomplete s, AttachPiece c) -> Filing.attach(s, c, now);
            case Situation(Incomplete s, SupplementDossier c) -> Filing.supplement(s, c, now);
            case Situation(Submitted _, MarkComplete c) -> accept(new DossierMarkedComplete(c.dossier(), now));
            case Situation(Incomplete _, MarkComplete c) -> accept(new DossierMarkedComplete(c.dossier(), now));
            case Situation(Supplemented _, MarkComplete c) -> accept(new DossierMarkedComplete(c.dossier(), now));

            case Situation(Complete s, RequestPieces c) -> Filing.requestFurther(s.file(), c, now);
            case Situation(Complete s, AttachPiece c) -> Filing.attach(s.file(), c, now);
            case Situation(Complete s, SupplementDossier c) -> Filing.produce(s.file(), c, now);
            case Situation(UnderExamination s, RequestPieces c) -> Filing.requestFurther(s.file(), c, now);
            case Situation(UnderExamination s, AttachPiece c) -> Filing.attach(s.file(), c, now);
            case Situation(UnderExamination s, SupplementDossier c) -> Filing.produce(s.file(), c, now);

            case Situation(Complete s, RequestOpinion c) -> Consulting.request(s.file(), c, now);
            case Situation(UnderExamination s, RequestOpinion c) -> Consulting.request(s.file(), c, now);
            case Situation(UnderExamination s, GiveOpinion c) -> Consulting.give(s.file(), c, now);
            case Situation(UnderExamination s, SupersedeOpinion c) -> Consulting.supersede(s.file(), c, now);
            case Situation(UnderExamination s, RecallOpinion c) -> Consulting.recall(s.file(), c, now);
            case Situation(UnderExamination s, RemindOfOpinion c) -> Consulting.remind(s.file(), c, now);
            case Situation(UnderExamination s, RecordOpinionOverdue c) -> Consulting.overdue(s.file(), c, now);

            case Situation(Complete s, ApproveDossier c) -> Deciding.approve(s.file(), c, now);
            case Situation(UnderExamination s, ApproveDossier c) -> Deciding.approve(s.file(), c, now);
            case Situation(Complete s, RefuseDossier c) -> Deciding.refuse(s.file(), c, now);
            case Situation(UnderExamination s, RefuseDossier c) -> Deciding.refuse(s.file(), c, now);

            case Situation(UnderWay s, RefuseBySilence c) -> Deciding.refuseBySilence(s.file(), c, now);
            case Situation(UnderWay s, CloseDossier c) -> Deciding.close(s, c, now);
            case Situation(UnderWay _, WithdrawDossier c) -> accept(new DossierWithdrawn(c.dossier(), now));
            case Situation(UnderWay s, ForwardDossier c) -> Filing.forward(s.file(), c, now);

            case Situation(RefusedBySilence s, RequestReasons c) -> Contesting.requestReasons(s.contest(), c, now);
            case Situation(RefusalContested s, RequestReasons c) -> Contesting.requestReasons(s.contest(), c, now);
            case Situation(RefusalConfirmed s, RequestReasons c) -> Contesting.requestReasons(s.contest(), c, now);
            case Situation(Rejected s, GiveReasons c) -> Contesting.giveReasons(s.contest(), c, now);
            case Situation(Rejected s, RecordReasonsOverdue c) -> Contesting.reasonsOverdue(s.contest(), c, now);
            case Situation(Refused s, FileAppeal c) -> Contesting.file(s, c, now);
            case Situation(RefusedBySilence s, FileAppeal c) -> Contesting.file(s, c, now);
            case Situation(RefusalConfirmed s, FileAppeal c) -> Contesting.file(s, c, now);
            case Situation(RefusalContested s, DecideAppeal c) -> Contesting.decide(s, c, now);
            case Situation(RefusalContested s, RejectAppealBySilence c) -> Contesting.silence(s.contest(), c, now);
            case Situation(ClosedWithoutAction s, FileAppeal c) -> Contesting.file(s, c, now);
            case Situation(ClosingConfirmed s, FileAppeal c) -> Contesting.file(s, c, now);
            case Situation(ClosingContested s, DecideAppeal c) -> Contesting.decide(s, c, now);
            case Situation(ClosingContested s, RejectAppealBySilence c) -> Contesting.silence(s.contest(), c, now);
            case Situation(Repealed s, FileAppeal c) -> Contesting.file(s, c, now);
            case Situation(RepealConfirmed s, FileAppeal c) -> Contesting.file(s, c, now);
            case Situation(RepealContested s, DecideAppeal c) -> Contesting.decide(s, c, now);
            case Situation(RepealContested s, RejectAppealBySilence c) -> Contesting.silence(s.contest(), c, now);
            case Situation(TakenBack s, FileAppeal c) -> Contesting.file(s, c, now);
            case Situation(WithdrawalConfirmed s, FileAppeal c) -> Contesting.file(s, c, now);
            case Situation(WithdrawalContested s, DecideAppeal c) -> Contesting.decide(s, c, now);
            case Situation(WithdrawalContested s, RejectAppealBySilence c) -> Contesting.silence(s.contest(), c, now);

            case Situation(Approved s, IssueAttestation c) -> Deciding.issue(s, c, now);
            case Situation(Attested s, ReplaceAttestation c) -> Deciding.replace(s, c, now);
            case Situation(Repeal s, IssueAttestation c) -> Deciding.issue(s, c, now);
            case Situation(Repeal s, ReplaceAttestation c) -> Deciding.replace(s, c, now);
            case Situation(Granted s, WithdrawAuthorisation c) -> Deciding.withdraw(s, c, now);
            case Situation(Cancelled s, WithdrawAuthorisation c) -> Deciding.withdraw(s, c, now);
            case Situation(Repealed s, WithdrawAuthorisation c) -> Deciding.withdraw(s, c, now);
            case Situation(RepealConfirmed s, WithdrawAuthorisation c) -> Deciding.withdraw(s.stood(), c, now);
            case Situation(Granted s, RepealAuthorisation c) -> Deciding.repeal(s.period(), c, now);

            case Situation(Granted s, DeclareChange c) -> Deciding.change(s.grant(), c, now);
            case Situation(Repeal s, DeclareChange c) -> Deciding.change(s, c, now);
            case Situation(Granted s, DeclareCancellation c) -> Deciding.cancel(s.grant(), c, now);

            case Situation(Opened s, InviteParty c) -> Inviting.invite(s.people(), c, now);
            case Situation(Opened s, TakeUpInvitation c) -> Inviting.takeUp(s.people(), c, now);
            case Situation(Opened s, RevokeInvitation c) -> Inviting.revoke(s.people(), c, now);
            case Situation(Opened s, RemoveParty c) -> Inviting.remove(s.people(), c, now);

            case Situation(var stage, var asked) ->
                Decision.refuse(new Refusal.NotAtThisStage(Move.of(asked), Stage.of(stage)));
        };
    }

    private DossierDecider() {}
}
