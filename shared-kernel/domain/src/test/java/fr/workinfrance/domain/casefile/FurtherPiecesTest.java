package fr.workinfrance.domain.casefile;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.DossierStories.NOW;
import static fr.workinfrance.domain.dossier.Given.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.dossier.Dossier.UnderWay;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.dossier.DossierStories;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.piece.PieceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the examination asks the applicant for, once the dossier is complete. */
class FurtherPiecesTest {

    static final LocalDate BY = LocalDate.of(2026, 3, 20);
    static final List<PieceGap> GAPS = List.of(gap(PieceKind.RENEWAL_PROOF), gap(PieceKind.PASSPORT));

    @Test
    void are_asked_for_without_a_change_of_stage_or_of_the_clock() {
        for (var story : List.of(DossierStories.complete(), DossierStories.underExamination())) {
            var stage = Stage.of(story.dossier());
            var clock = file(story).clock();
            given(story)
                    .when(new RequestPieces(ID, GAPS, BY, null))
                    .then(new FurtherPiecesRequested(ID, NOW, GAPS, BY, null));
            var after = story.then(new RequestPieces(ID, GAPS, BY, null));
            assertThat(Stage.of(after.dossier())).isEqualTo(stage);
            assertThat(file(after).clock()).isEqualTo(clock);
            assertThat(awaited(after).kinds()).containsExactlyInAnyOrder(PieceKind.RENEWAL_PROOF, PieceKind.PASSPORT);
        }
    }

    @Test
    void are_joined_of_the_kinds_asked_for_and_of_no_others() {
        given(DossierStories.complete())
                .when(new AttachPiece(ID, Given.piece(9, PieceKind.OTHER)))
                .thenRefused(new Refusal.NothingAwaited());
        for (var kind : List.of(PieceKind.RENEWAL_PROOF, PieceKind.MANDATE, PieceKind.OTHER)) {
            var piece = Given.piece(9, kind);
            given(asked()).when(new AttachPiece(ID, piece)).then(new PieceAttached(ID, NOW, piece));
        }
        given(asked())
                .when(new AttachPiece(ID, Given.piece(9, PieceKind.WORK_CONTRACT)))
                .thenRefused(new Refusal.PieceNotAsked(PieceKind.WORK_CONTRACT));
    }

    @Test
    void are_sent_once_something_is_joined_and_the_rest_stays_awaited() {
        given(DossierStories.complete()).when(new SupplementDossier(ID)).thenRefused(new Refusal.NothingAwaited());
        given(asked()).when(new SupplementDossier(ID)).thenRefused(new Refusal.NothingProduced());
        var story = asked().then(new AttachPiece(ID, Given.piece(9, PieceKind.PASSPORT)));
        given(story).when(new SupplementDossier(ID)).then(new FurtherPiecesProduced(ID, NOW));
        story.then(new SupplementDossier(ID));
        assertThat(awaited(story).kinds()).containsExactly(PieceKind.RENEWAL_PROOF);
        given(story).when(new SupplementDossier(ID)).thenRefused(new Refusal.NothingProduced());
        story.then(new AttachPiece(ID, Given.piece(10, PieceKind.RENEWAL_PROOF)))
                .then(new SupplementDossier(ID));
        assertThat(file(story).awaited()).isNull();
        assertThat(Stage.of(story.dossier())).isEqualTo(Stage.COMPLETE);
    }

    @Test
    void are_not_sent_while_only_what_goes_with_them_has_been_joined() {
        var story = asked().then(new AttachPiece(ID, Given.piece(9, PieceKind.OTHER)));
        given(story).when(new SupplementDossier(ID)).thenRefused(new Refusal.NothingProduced());
        given(story.then(new AttachPiece(ID, Given.piece(10, PieceKind.PASSPORT))))
                .when(new SupplementDossier(ID))
                .then(new FurtherPiecesProduced(ID, NOW));
    }

    @Test
    void may_be_asked_for_again_while_others_are_awaited() {
        var later = BY.plusDays(5);
        var story = asked().then(new RequestPieces(ID, List.of(gap(PieceKind.STUDENT_CARD)), later, null));
        assertThat(awaited(story).kinds())
                .isEqualTo(Set.of(PieceKind.RENEWAL_PROOF, PieceKind.PASSPORT, PieceKind.STUDENT_CARD));
        assertThat(awaited(story).respondBy()).isEqualTo(later);
        story.then(new RequestPieces(ID, GAPS, BY, null));
        assertThat(awaited(story).respondBy()).isEqualTo(later);
    }

    /** The clock runs on: a day after silence has decided would promise what nobody can keep. */
    @Test
    void are_asked_for_by_the_day_on_which_silence_decides_at_the_latest() {
        var silenceOn = file(DossierStories.complete()).clock().silenceOn();
        given(DossierStories.complete())
                .when(new RequestPieces(ID, GAPS, silenceOn, null))
                .then(new FurtherPiecesRequested(ID, NOW, GAPS, silenceOn, null));
        given(DossierStories.complete())
                .when(new RequestPieces(ID, GAPS, silenceOn.plusDays(1), null))
                .thenRefused(new Refusal.DelayTooLong(silenceOn.plusDays(1), silenceOn));
        given(DossierStories.complete())
                .when(new RequestPieces(ID, List.of(), BY, null))
                .thenRefused(new Refusal.NothingAskedFor());
    }

    @Test
    void keep_nobody_from_deciding_and_do_not_close_a_dossier() {
        given(asked()).when(DossierStories.approval()).thenOne(DossierApproved.class);
        given(asked())
                .on("2026-03-25T09:00:00Z")
                .when(new CloseDossier(ID, CloseReason.PIECES_NOT_PRODUCED, Given.words("Nothing came."), Given.CLAIRE))
                .thenRefused(new Refusal.NoPiecesAwaited());
    }

    @Test
    void are_awaited_still_when_an_opinion_comes_or_an_appeal_opens_the_request_again() {
        var story = asked().then(new RequestOpinion(ID, Given.simple(1, Given.PREFECTURE), null));
        assertThat(awaited(story).kinds()).contains(PieceKind.PASSPORT);
        story.then(new RefuseDossier(ID, List.of("R5221-20"), Given.words("Why."), Given.CLAIRE, null))
                .then(DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS))
                .then(new DecideAppeal(
                        ID, Given.APPEAL, Given.DIRECCTE, AppealRuling.ALLOWED, Given.words("Yes."), Given.CLAIRE));
        assertThat(awaited(story).kinds()).contains(PieceKind.PASSPORT);
    }

    private static DossierStories asked() {
        return DossierStories.complete().then(new RequestPieces(ID, GAPS, BY, null));
    }

    private static CaseFile file(DossierStories story) {
        return ((UnderWay) story.dossier()).file();
    }

    private static AwaitedPieces awaited(DossierStories story) {
        return Objects.requireNonNull(file(story).awaited());
    }

    private static PieceGap gap(PieceKind kind) {
        return new PieceGap(kind, PieceGap.Reason.MISSING);
    }
}
