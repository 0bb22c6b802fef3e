package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Given.ID;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.piece.PieceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Named pasts, each lived through the decider, so that no test begins with a past that could not have been. A story is told on:
 * {@code submitted().then(new MarkComplete(ID))}, one hour after another.
 */
public final class DossierStories {

    public static final Instant FIRST_DAY = Instant.parse("2026-03-02T09:00:00Z");

    /** The day after, when the tests ask their question. */
    public static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    private final List<DossierEvent> events = new ArrayList<>();
    private Instant clock = FIRST_DAY;

    public static DossierStories notOpened() {
        return new DossierStories();
    }

    public static DossierStories draft() {
        return notOpened().then(new OpenDraft(ID, Given.AWA, ApplicantRole.EMPLOYER, Given.STUDENT_JOB));
    }

    public static DossierStories draftWithPieces() {
        var story = draft();
        Given.commonPieces().forEach(piece -> story.then(new AttachPiece(ID, piece)));
        return story;
    }

    public static DossierStories submitted() {
        return draftWithPieces().then(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, Given.TERMS));
    }

    public static DossierStories incomplete() {
        var gaps = List.of(new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.ILLEGIBLE));
        return submitted().then(new RequestPieces(ID, gaps, LocalDate.of(2026, 3, 16), null));
    }

    public static DossierStories supplemented() {
        return incomplete()
                .then(new AttachPiece(ID, Given.piece(5, PieceKind.PASSPORT)))
                .then(new SupplementDossier(ID));
    }

    public static DossierStories complete() {
        return submitted().then(new MarkComplete(ID));
    }

    public static DossierStories asked(OpinionRequest... requests) {
        var story = complete();
        for (var request : requests) story.then(new RequestOpinion(ID, request, null));
        return story;
    }

    public static DossierStories underExamination() {
        return asked(Given.simple(1, Given.PREFECTURE));
    }

    public static DossierStories answered(OpinionRequest request, Verdict verdict) {
        return asked(request).then(new GiveOpinion(ID, request.id(), request.agency(), Given.answer(verdict)));
    }

    public static DossierStories approved() {
        return complete().then(approval());
    }

    public static DossierStories attested() {
        return approved().then(new IssueAttestation(ID, Given.SEAL, 0));
    }

    public static DossierStories refused() {
        return complete().then(new RefuseDossier(ID, List.of("R5221-20 6°"), Given.words("Pay."), Given.CLAIRE, null));
    }

    public static DossierStories refusedBySilence() {
        var story = submitted();
        story.clock = Instant.parse("2026-05-03T09:00:00Z");
        return story.then(new RefuseBySilence(ID));
    }

    public static DossierStories contested() {
        return refused().then(appeal(Given.APPEAL, AppealKind.GRACIOUS));
    }

    public static DossierStories confirmed() {
        return contested()
                .then(new DecideAppeal(
                        ID, Given.APPEAL, Given.DIRECCTE, AppealRuling.REJECTED, Given.words("No."), Given.CLAIRE));
    }

    public static FileAppeal appeal(AppealId id, AppealKind kind) {
        return new FileAppeal(ID, id, kind, Given.words("The pay was misread."));
    }

    public static DossierStories closed() {
        return submitted().then(new CloseDossier(ID, CloseReason.DUPLICATE, Given.words("Twice."), Given.CLAIRE));
    }

    public static DossierStories closingContested() {
        return closed().then(appeal(Given.APPEAL, AppealKind.GRACIOUS));
    }

    public static DossierStories closingConfirmed() {
        return closingContested()
                .then(new DecideAppeal(
                        ID, Given.APPEAL, Given.DIRECCTE, AppealRuling.REJECTED, Given.words("No."), Given.CLAIRE));
    }

    public static DossierStories withdrawnByApplicant() {
        return submitted().then(new WithdrawDossier(ID));
    }

    public static DossierStories cancelled() {
        return attested().then(new DossierCommand.DeclareCancellation(ID));
    }

    public static DossierStories repealed() {
        return attested()
                .then(new RepealAuthorisation(
                        ID,
                        LocalDate.of(2026, 6, 1),
                        Given.words("R5221-20"),
                        Given.words("No job any more."),
                        Given.CLAIRE));
    }

    public static DossierStories takenBack() {
        return attested()
                .then(new WithdrawAuthorisation(
                        ID, WithdrawalGround.FRAUD, Given.words("A forged contract."), Given.CLAIRE));
    }

    public static DossierStories repealContested() {
        return repealed().then(appeal(Given.APPEAL, AppealKind.GRACIOUS));
    }

    public static DossierStories repealConfirmed() {
        return repealContested().then(answer(AppealRuling.REJECTED));
    }

    public static DossierStories withdrawalContested() {
        return takenBack().then(appeal(Given.APPEAL, AppealKind.GRACIOUS));
    }

    public static DossierStories withdrawalConfirmed() {
        return withdrawalContested().then(answer(AppealRuling.REJECTED));
    }

    public static DecideAppeal answer(AppealRuling ruling) {
        return new DecideAppeal(ID, Given.APPEAL, Given.DIRECCTE, ruling, Given.words("So it is."), Given.CLAIRE);
    }

    public static ApproveDossier approval() {
        return new ApproveDossier(ID, Given.PERIOD, List.of(), Given.CLAIRE, null);
    }

    /** One story that ends at each stage. */
    public static Map<Stage, Supplier<DossierStories>> byStage() {
        return Map.ofEntries(
                Map.entry(Stage.NOT_OPENED, DossierStories::notOpened),
                Map.entry(Stage.DRAFT, DossierStories::draftWithPieces),
                Map.entry(Stage.SUBMITTED, DossierStories::submitted),
                Map.entry(Stage.INCOMPLETE, DossierStories::incomplete),
                Map.entry(Stage.SUPPLEMENTED, DossierStories::supplemented),
                Map.entry(Stage.COMPLETE, DossierStories::complete),
                Map.entry(Stage.UNDER_EXAMINATION, DossierStories::underExamination),
                Map.entry(Stage.APPROVED, DossierStories::approved),
                Map.entry(Stage.ATTESTED, DossierStories::attested),
                Map.entry(Stage.REFUSED, DossierStories::refused),
                Map.entry(Stage.REFUSED_BY_SILENCE, DossierStories::refusedBySilence),
                Map.entry(Stage.REFUSAL_CONTESTED, DossierStories::contested),
                Map.entry(Stage.REFUSAL_CONFIRMED, DossierStories::confirmed),
                Map.entry(Stage.CLOSED, DossierStories::closed),
                Map.entry(Stage.CLOSING_CONTESTED, DossierStories::closingContested),
                Map.entry(Stage.CLOSING_CONFIRMED, DossierStories::closingConfirmed),
                Map.entry(Stage.WITHDRAWN_BY_APPLICANT, DossierStories::withdrawnByApplicant),
                Map.entry(Stage.AUTHORISATION_CANCELLED, DossierStories::cancelled),
                Map.entry(Stage.AUTHORISATION_REPEALED, DossierStories::repealed),
                Map.entry(Stage.REPEAL_CONTESTED, DossierStories::repealContested),
                Map.entry(Stage.REPEAL_CONFIRMED, DossierStories::repealConfirmed),
                Map.entry(Stage.WITHDRAWAL_CONTESTED, DossierStories::withdrawalContested),
                Map.entry(Stage.WITHDRAWAL_CONFIRMED, DossierStories::withdrawalConfirmed),
                Map.entry(Stage.AUTHORISATION_WITHDRAWN, DossierStories::takenBack));
    }

    /** The story goes on at that instant. */
    public DossierStories at(String instant) {
        clock = Instant.parse(instant);
        return this;
    }

    public DossierStories then(DossierCommand command) {
        clock = clock.plus(Duration.ofMinutes(10));
        switch (DossierDecider.decide(dossier(), command, clock)) {
            case Decision.Accepted(var more) -> events.addAll(more);
            case Decision.Refused(var why) -> throw new AssertionError(command + " was refused: " + why);
        }
        return this;
    }

    public List<DossierEvent> events() {
        return List.copyOf(events);
    }

    public Dossier dossier() {
        return Dossier.after(events);
    }
}
