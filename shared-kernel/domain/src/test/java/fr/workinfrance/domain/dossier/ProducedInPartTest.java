package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.DossierStories.NOW;
import static fr.workinfrance.domain.dossier.Given.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.casefile.CaseFile;
import fr.workinfrance.domain.dossier.Dossier.UnderWay;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.piece.PieceKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of several pieces asked for, some come first: the law starts the clock again only for all of them (CRPA L114-5). */
class ProducedInPartTest {

    static final LocalDate BY = LocalDate.of(2026, 3, 16);
    static final PieceGap PASSPORT = new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.ILLEGIBLE);
    static final PieceGap CARD = new PieceGap(PieceKind.STUDENT_CARD, PieceGap.Reason.MISSING);

    @Test
    void says_what_is_still_awaited_and_leaves_stage_and_clock_alone() {
        var story = asked().then(joined(5, PieceKind.PASSPORT));
        var before = file(story).clock();
        given(story).when(new SupplementDossier(ID)).then(new PiecesProducedInPart(ID, NOW, List.of(CARD)));
        story.then(new SupplementDossier(ID));
        assertThat(Stage.of(story.dossier())).isEqualTo(Stage.INCOMPLETE);
        assertThat(file(story).clock()).isEqualTo(before);
        assertThat(file(story).clock().isSuspended(BY)).isTrue();
        // Received on 2 March: two months, and the days from the 3rd to the 16th that do not count.
        assertThat(file(story).clock().silenceOn()).isEqualTo(LocalDate.of(2026, 5, 16));
    }

    @Test
    void takes_the_rest_and_nothing_that_has_come_and_is_supplemented_by_the_last() {
        var story = asked().then(joined(5, PieceKind.PASSPORT)).then(new SupplementDossier(ID));
        given(story).when(new SupplementDossier(ID)).thenRefused(new Refusal.NothingProduced());
        given(story).when(joined(6, PieceKind.PASSPORT)).thenRefused(new Refusal.PieceNotAsked(PieceKind.PASSPORT));
        given(story.then(joined(6, PieceKind.STUDENT_CARD)))
                .when(new SupplementDossier(ID))
                .then(new DossierSupplemented(ID, NOW));
        story.then(new SupplementDossier(ID));
        assertThat(Stage.of(story.dossier())).isEqualTo(Stage.SUPPLEMENTED);
        assertThat(file(story).clock().isSuspended(BY)).isFalse();
        assertThat(file(story).pieces()).hasSize(6);
    }

    @Test
    void is_nothing_while_only_what_goes_with_it_has_been_joined() {
        var story = asked().then(joined(5, PieceKind.OTHER)).then(joined(6, PieceKind.MANDATE));
        given(story).when(new SupplementDossier(ID)).thenRefused(new Refusal.NothingProduced());
        given(story.then(joined(7, PieceKind.STUDENT_CARD)))
                .when(new SupplementDossier(ID))
                .then(new PiecesProducedInPart(ID, NOW, List.of(PASSPORT)));
    }

    @Test
    void may_still_be_closed_for_want_of_the_rest_and_not_before_its_day() {
        var story = asked().then(joined(5, PieceKind.PASSPORT)).then(new SupplementDossier(ID));
        var close = new CloseDossier(ID, CloseReason.PIECES_NOT_PRODUCED, Given.words("No card."), Given.CLAIRE);
        given(story).on("2026-03-16T09:00:00Z").when(close).thenRefused(new Refusal.PiecesStillAwaited(BY));
        given(story).on("2026-03-17T09:00:00Z").when(close).thenOne(DossierClosed.class);
    }

    /** Whoever joined all of it and did not press "send" has produced it: closing for want of it would be false. */
    @Test
    void may_not_be_closed_for_want_of_what_was_joined_and_never_sent() {
        var story = asked().then(joined(5, PieceKind.PASSPORT)).then(new SupplementDossier(ID));
        var close = new CloseDossier(ID, CloseReason.PIECES_NOT_PRODUCED, Given.words("No card."), Given.CLAIRE);
        var other = new CloseDossier(ID, CloseReason.DUPLICATE, Given.words("Twice."), Given.CLAIRE);
        story.then(joined(6, PieceKind.STUDENT_CARD));
        given(story).on("2026-03-16T09:00:00Z").when(close).thenRefused(new Refusal.PiecesStillAwaited(BY));
        given(story).on("2026-03-17T09:00:00Z").when(close).thenRefused(new Refusal.PiecesAllJoined());
        given(story).on("2026-03-17T09:00:00Z").when(other).thenOne(DossierClosed.class);
        given(story).on("2026-03-17T09:00:00Z").when(new MarkComplete(ID)).thenOne(DossierMarkedComplete.class);
    }

    @Test
    void may_be_held_complete_without_the_rest() {
        var story = asked().then(joined(5, PieceKind.PASSPORT)).then(new SupplementDossier(ID));
        given(story).when(new MarkComplete(ID)).then(new DossierMarkedComplete(ID, NOW));
    }

    /** What was sent before a closing that an appeal undid is not asked for again. */
    @Test
    void is_remembered_when_an_appeal_opens_it_again() {
        var story = asked().then(joined(5, PieceKind.PASSPORT))
                .then(new SupplementDossier(ID))
                .then(new CloseDossier(ID, CloseReason.DUPLICATE, Given.words("Twice."), Given.CLAIRE))
                .then(DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS))
                .then(new DecideAppeal(
                        ID, Given.APPEAL, Given.DIRECCTE, AppealRuling.ALLOWED, Given.words("Once."), Given.CLAIRE));
        assertThat(story.events().getLast())
                .isInstanceOfSatisfying(
                        PiecesRequested.class, e -> assertThat(e.gaps()).containsExactly(CARD));
    }

    private static DossierStories asked() {
        return DossierStories.submitted().then(new RequestPieces(ID, List.of(PASSPORT, CARD), BY, null));
    }

    private static AttachPiece joined(int number, PieceKind kind) {
        return new AttachPiece(ID, Given.piece(number, kind));
    }

    private static CaseFile file(DossierStories story) {
        return ((UnderWay) story.dossier()).file();
    }
}
