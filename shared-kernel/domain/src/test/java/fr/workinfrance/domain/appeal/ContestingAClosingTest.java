package fr.workinfrance.domain.appeal;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.Given.CLAIRE;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.PREFECTURE;
import static fr.workinfrance.domain.dossier.Given.opinion;
import static fr.workinfrance.domain.dossier.Given.simple;
import static fr.workinfrance.domain.dossier.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.act.ImportedHistory.Outcome;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.Dossier.Contestable;
import fr.workinfrance.domain.dossier.Dossier.Incomplete;
import fr.workinfrance.domain.dossier.Dossier.UnderWay;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.CloseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.DecideAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.ImportDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RejectAppealBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.RequestReasons;
import fr.workinfrance.domain.dossier.DossierCommand.SupplementDossier;
import fr.workinfrance.domain.dossier.DossierEvent.AppealFiled;
import fr.workinfrance.domain.dossier.DossierEvent.AppealRejected;
import fr.workinfrance.domain.dossier.DossierEvent.AppealRejectedBySilence;
import fr.workinfrance.domain.dossier.DossierEvent.DossierApproved;
import fr.workinfrance.domain.dossier.DossierEvent.DossierClosed;
import fr.workinfrance.domain.dossier.DossierEvent.DossierReinstated;
import fr.workinfrance.domain.dossier.DossierEvent.DossierSupplemented;
import fr.workinfrance.domain.dossier.DossierEvent.ExaminationResumed;
import fr.workinfrance.domain.dossier.DossierEvent.PiecesRequested;
import fr.workinfrance.domain.dossier.DossierStories;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.opinion.OwedAnew;
import fr.workinfrance.domain.piece.PieceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A closing without action harms whoever asked, and may be contested as a refusal may. */
class ContestingAClosingTest {

    static final AgencyId MINISTRY = AgencyId.of("MINISTRY-INTERIOR");
    static final PieceGap PASSPORT = new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.ILLEGIBLE);

    @Test
    void keeps_the_delay_for_the_court_for_two_months_and_is_rejected_by_two_months_of_silence() {
        var appeal = DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS);
        var filed = given(DossierStories.closed())
                .on("2026-05-04T20:00:00Z")
                .when(appeal)
                .thenOne(AppealFiled.class);
        assertThat(filed.keepsTheDelay()).isTrue();
        assertThat(filed.silenceOn()).isEqualTo(LocalDate.of(2026, 7, 4));
        assertThat(given(DossierStories.closed())
                        .on("2026-05-05T09:00:00Z")
                        .when(appeal)
                        .thenOne(AppealFiled.class)
                        .keepsTheDelay())
                .isFalse();
        var at = Instant.parse("2026-05-02T22:00:00Z");
        var silence = new RejectAppealBySilence(ID, Given.APPEAL);
        given(DossierStories.closingContested())
                .on(at)
                .when(silence)
                .then(new AppealRejectedBySilence(ID, at, Given.APPEAL, LocalDate.of(2026, 5, 2)));
        var silent =
                DossierStories.closingContested().at("2026-05-03T09:00:00Z").then(silence);
        assertThat(Stage.of(silent.dossier())).isEqualTo(Stage.CLOSING_CONFIRMED);
        given(silent)
                .when(silence)
                .thenRefused(new Refusal.NotAtThisStage(Move.REJECT_APPEAL_BY_SILENCE, Stage.CLOSING_CONFIRMED));
    }

    @Test
    void is_answered_above_by_somebody_else_than_whoever_closed_it() {
        var above = DossierStories.closed().then(DossierStories.appeal(Given.APPEAL, AppealKind.HIERARCHICAL));
        given(above)
                .when(deciding(AppealRuling.REJECTED, Given.DIRECCTE))
                .thenRefused(new Refusal.AppealOfAnotherAgency(MINISTRY));
        given(above)
                .when(deciding(AppealRuling.REJECTED, MINISTRY))
                .thenRefused(new Refusal.DecidesOnTheirOwnRefusal());
        assertThat(above.dossier().parties().orElseThrow().appealedTo()).containsExactly(MINISTRY);
        // Law: an appeal to whoever decided is theirs to decide.
        given(DossierStories.closingContested())
                .when(deciding(AppealRuling.REJECTED, Given.DIRECCTE))
                .thenOne(AppealRejected.class);
        given(DossierStories.closingConfirmed())
                .when(DossierStories.appeal(new AppealId(new UUID(3, 2)), AppealKind.HIERARCHICAL))
                .thenOne(AppealFiled.class);
    }

    @Test
    void leaves_nothing_to_ask_reasons_of_for_they_were_given_when_it_was_closed() {
        given(DossierStories.closed())
                .when(new RequestReasons(ID))
                .thenRefused(new Refusal.NotAtThisStage(Move.REQUEST_REASONS, Stage.CLOSED));
    }

    @Test
    void brings_back_what_was_received_with_the_whole_delay() {
        var reopened = reopened(DossierStories.submitted());
        assertThat(Stage.of(reopened.dossier())).isEqualTo(Stage.SUBMITTED);
        assertThat(((UnderWay) reopened.dossier()).file().clock().silenceOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(Stage.of(reopened(DossierStories.supplemented()).dossier())).isEqualTo(Stage.SUPPLEMENTED);
    }

    @Test
    void leaves_complete_what_was_complete_and_nothing_else() {
        var reopened = reopened(DossierStories.complete());
        assertThat(reopened.events().getLast()).isInstanceOf(DossierReinstated.class);
        assertThat(Stage.of(reopened.dossier())).isEqualTo(Stage.COMPLETE);
        given(reopened)
                .on("2026-05-04T09:00:00Z")
                .when(DossierStories.approval())
                .thenOne(DossierApproved.class);
    }

    @Test
    void goes_on_with_the_opinions_where_the_closing_stopped_them() {
        var reopened = reopened(DossierStories.asked(simple(1, PREFECTURE)));
        assertThat(Stage.of(reopened.dossier())).isEqualTo(Stage.UNDER_EXAMINATION);
        assertThat(reopened.events().getLast())
                .isInstanceOfSatisfying(
                        ExaminationResumed.class,
                        e -> assertThat(e.owed()).containsExactly(new OwedAnew(opinion(1), LocalDate.of(2026, 5, 29))));
        var recalled = DossierStories.asked(simple(1, PREFECTURE))
                .then(new DossierCommand.RecallOpinion(ID, opinion(1), words("No.")));
        assertThat(Stage.of(reopened(recalled).dossier())).isEqualTo(Stage.COMPLETE);
    }

    /** What was closed for want of pieces lacks them still: they are awaited again, for as many days as were granted. */
    @Test
    void asks_again_for_the_pieces_that_did_not_come() {
        var reopened = reopened(overdue(DossierStories.incomplete()));
        assertThat(Stage.of(reopened.dossier())).isEqualTo(Stage.INCOMPLETE);
        // Asked for on 2 March until the 16th; asked again on 30 April: fourteen days.
        var again = LocalDate.of(2026, 5, 14);
        assertThat(reopened.events().getLast()).isInstanceOfSatisfying(PiecesRequested.class, e -> {
            assertThat(e.gaps()).containsExactly(PASSPORT);
            assertThat(e.respondBy()).isEqualTo(again);
        });
        // Law: the delay stands still while they are awaited (CRPA L114-5): from 1 to 14 May, before the end of 30
        // June.
        assertThat(((Incomplete) reopened.dossier()).file().clock().silenceOn()).isEqualTo(LocalDate.of(2026, 7, 14));
        given(reopened)
                .on("2026-05-14T09:00:00Z")
                .when(new CloseDossier(ID, CloseReason.PIECES_NOT_PRODUCED, words("No."), CLAIRE))
                .thenRefused(new Refusal.PiecesStillAwaited(again));
        given(reopened.then(new AttachPiece(ID, Given.piece(5, PieceKind.PASSPORT))))
                .on("2026-05-04T09:00:00Z")
                .when(new SupplementDossier(ID))
                .thenOne(DossierSupplemented.class);
    }

    @Test
    void takes_what_was_joined_before_the_closing_for_produced() {
        var joined = DossierStories.incomplete().then(new AttachPiece(ID, Given.piece(5, PieceKind.PASSPORT)));
        var reopened = reopened(overdue(joined), CloseReason.DUPLICATE);
        assertThat(reopened.events().getLast()).isInstanceOf(DossierReinstated.class);
        assertThat(Stage.of(reopened.dossier())).isEqualTo(Stage.SUPPLEMENTED);
        assertThat(((UnderWay) reopened.dossier()).file().pieces()).hasSize(5);
    }

    @Test
    void is_as_open_to_what_another_system_closed_though_too_late_for_the_court() {
        var closedAt = Instant.parse("2018-05-04T10:00:00Z");
        var received = Instant.parse("2018-03-01T10:00:00Z");
        var history = new ImportedHistory(received, received, null, new Outcome.Closed(closedAt));
        var story = DossierStories.notOpened()
                .then(new ImportDossier(
                        ID,
                        Given.AWA,
                        ApplicantRole.WORKER,
                        Given.TERMS,
                        new ImportSource("demarches-simplifiees/v1", "1"),
                        Given.form(),
                        Given.commonPieces(),
                        Given.DIRECCTE,
                        history));
        assertThat(Stage.of(story.dossier())).isEqualTo(Stage.CLOSED);
        var appeal = DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS);
        assertThat(given(story).when(appeal).thenOne(AppealFiled.class).keepsTheDelay())
                .isFalse();
        var reopened = story.then(appeal).then(deciding(AppealRuling.ALLOWED, Given.DIRECCTE));
        assertThat(Stage.of(reopened.dossier())).isEqualTo(Stage.SUBMITTED);
    }

    /** Closings of before kept nobody's name: whoever answers an appeal against one cannot be recognised by it. */
    @Test
    void folds_a_closing_of_before_signatories_were_kept() {
        var closed = Dossier.after(DossierStories.submitted().events())
                .then(new DossierClosed(ID, DossierStories.NOW, CloseReason.DUPLICATE, words("Twice."), null));
        assertThat(Stage.of(closed)).isEqualTo(Stage.CLOSED);
        assertThat(((Contestable) closed).contest().signedBy()).isEmpty();
    }

    private static DossierStories overdue(DossierStories incomplete) {
        return incomplete.at("2026-03-17T09:00:00Z");
    }

    private static DossierStories reopened(DossierStories stood) {
        var reason = stood.dossier() instanceof Incomplete ? CloseReason.PIECES_NOT_PRODUCED : CloseReason.DUPLICATE;
        return reopened(stood, reason);
    }

    private static DossierStories reopened(DossierStories stood, CloseReason reason) {
        return stood.then(new CloseDossier(ID, reason, words("No more."), CLAIRE))
                .then(DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS))
                .at("2026-04-30T09:00:00Z")
                .then(deciding(AppealRuling.ALLOWED, Given.DIRECCTE));
    }

    private static DecideAppeal deciding(AppealRuling ruling, AgencyId by) {
        return new DecideAppeal(ID, Given.APPEAL, by, ruling, words("So it is."), CLAIRE);
    }
}
