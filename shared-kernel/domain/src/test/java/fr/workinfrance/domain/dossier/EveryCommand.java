package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Given.ID;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One command of each kind, in the order of {@link Move}: ordinary ones, that the stage alone may rule out. */
public final class EveryCommand {

    public static List<DossierCommand> once() {
        return List.of(
                new OpenDraft(ID, Given.AWA, ApplicantRole.EMPLOYER, Given.STUDENT_JOB),
                new SaveDraft(ID, Personal.of(Subjects.worker(ID), new Answers(Map.of()))),
                new AttachPiece(ID, Given.piece(9, PieceKind.OTHER)),
                new RemovePiece(ID, Given.piece(1, PieceKind.PASSPORT).id()),
                new SubmitDossier(ID, Given.form(), Given.DIRECCTE, Given.TERMS),
                new RequestPieces(
                        ID,
                        List.of(new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.OUTDATED)),
                        LocalDate.of(2026, 4, 15),
                        null),
                new SupplementDossier(ID),
                new MarkComplete(ID),
                new RequestOpinion(ID, Given.simple(7, Given.INSPECTION), null),
                new GiveOpinion(ID, Given.opinion(1), Given.PREFECTURE, Given.answer(Verdict.FAVOURABLE)),
                new SupersedeOpinion(ID, Given.opinion(1), Given.PREFECTURE, Given.answer(Verdict.UNFAVOURABLE)),
                new RecallOpinion(ID, Given.opinion(1), Given.words("Not needed.")),
                new RemindOfOpinion(ID, Given.opinion(1)),
                new RecordOpinionOverdue(ID, Given.opinion(1)),
                DossierStories.approval(),
                new RefuseDossier(ID, List.of("R5221-20"), Given.words("Why."), Given.CLAIRE, null),
                new RefuseBySilence(ID),
                new RequestReasons(ID),
                new GiveReasons(ID, List.of("R5221-20"), Given.words("Why."), Given.CLAIRE),
                new RecordReasonsOverdue(ID),
                new FileAppeal(ID, Given.APPEAL, AppealKind.GRACIOUS, Given.words("It was wrong.")),
                new DecideAppeal(
                        ID, Given.APPEAL, Given.DIRECCTE, AppealRuling.ALLOWED, Given.words("It was."), Given.CLAIRE),
                new RejectAppealBySilence(ID, Given.APPEAL),
                new CloseDossier(ID, CloseReason.DUPLICATE, Given.words("Twice."), Given.CLAIRE),
                new WithdrawDossier(ID),
                new ForwardDossier(ID, AgencyId.of("DIRECCTE-69"), Given.words("The permit is of Lyon.")),
                new IssueAttestation(ID, Given.SEAL, 0),
                new ReplaceAttestation(ID, Given.OTHER_SEAL, ReplacementReason.KEY_REVOKED, 0),
                new WithdrawAuthorisation(ID, WithdrawalGround.ILLEGALITY, Given.words("Why."), Given.CLAIRE),
                new RepealAuthorisation(
                        ID, LocalDate.of(2026, 6, 1), Given.words("R5221-20"), Given.words("Why."), Given.CLAIRE),
                new DeclareChange(ID, Given.words("2 rue Neuve, 75011 Paris"), null, null),
                new DeclareCancellation(ID),
                new InviteParty(ID, Given.INVITATION, ApplicantRole.WORKER, Given.LOOKUP),
                new TakeUpInvitation(ID, Given.LOOKUP, Given.MARTIN, Given.name(Given.MARTIN)),
                new RevokeInvitation(ID, Given.INVITATION),
                new RemoveParty(ID, Given.INVITATION, Given.AWA),
                new ImportDossier(
                        ID,
                        Given.AWA,
                        ApplicantRole.WORKER,
                        Given.TERMS,
                        new ImportSource("demarches-simplifiees/v1", "1"),
                        Given.form(),
                        Given.commonPieces(),
                        Given.DIRECCTE,
                        new ImportedHistory(DossierStories.FIRST_DAY, DossierStories.FIRST_DAY, null, null)));
    }

    private EveryCommand() {}
}
