package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.DossierStories.NOW;
import static fr.workinfrance.domain.dossier.Given.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.Receipt;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilingTest {

    final LocalDate respondBy = LocalDate.of(2026, 3, 16);
    final List<PieceGap> gaps = List.of(new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.ILLEGIBLE));
    final AgencyId lyon = AgencyId.of("DIRECCTE-69");

    @Test
    void begins_with_a_draft() {
        given(DossierStories.notOpened())
                .when(new OpenDraft(ID, Given.AWA, ApplicantRole.WORKER, Given.STUDENT_JOB))
                .then(new DraftOpened(ID, NOW, Given.AWA, ApplicantRole.WORKER, Given.STUDENT_JOB));
    }

    @Test
    void keeps_what_is_typed_right_or_wrong() {
        var answers = Personal.of(Given.words("").subject(), new Answers(Map.of(FormField.SIRET, "12")));
        given(DossierStories.draft()).when(new SaveDraft(ID, answers)).then(new DraftSaved(ID, NOW, answers));
    }

    @Test
    void joins_a_piece_once() {
        var piece = Given.piece(9, PieceKind.OTHER);
        given(DossierStories.draft()).when(new AttachPiece(ID, piece)).then(new PieceAttached(ID, NOW, piece));
        given(DossierStories.draft().then(new AttachPiece(ID, piece)))
                .when(new AttachPiece(ID, piece))
                .thenRefused(new Refusal.PieceAlreadyJoined(piece.id()));
        given(DossierStories.incomplete().then(new AttachPiece(ID, piece)))
                .when(new AttachPiece(ID, piece))
                .thenRefused(new Refusal.PieceAlreadyJoined(piece.id()));
    }

    @Test
    void joins_what_is_asked_for_the_mandate_and_what_explains_it() {
        for (var kind : List.of(PieceKind.PASSPORT, PieceKind.MANDATE, PieceKind.OTHER)) {
            var piece = Given.piece(9, kind);
            given(DossierStories.incomplete()).when(new AttachPiece(ID, piece)).then(new PieceAttached(ID, NOW, piece));
        }
        given(DossierStories.incomplete())
                .when(new AttachPiece(ID, Given.piece(9, PieceKind.WORK_CONTRACT)))
                .thenRefused(new Refusal.PieceNotAsked(PieceKind.WORK_CONTRACT));
    }

    @Test
    void takes_fifty_pieces_at_a_time() {
        var draft = joined(DossierStories.draft(), 0, 50);
        var another = Given.piece(50, PieceKind.OTHER);
        given(draft).when(new AttachPiece(ID, another)).thenRefused(new Refusal.TooManyPieces(50));
        given(draft.then(new RemovePiece(ID, Given.piece(0, PieceKind.OTHER).id())))
                .when(new AttachPiece(ID, another))
                .then(new PieceAttached(ID, NOW, another));
        given(draft)
                .when(new AttachPiece(ID, Given.piece(7, PieceKind.OTHER)))
                .thenRefused(new Refusal.PieceAlreadyJoined(
                        Given.piece(7, PieceKind.OTHER).id()));

        var incomplete = joined(DossierStories.incomplete(), 100, 150);
        given(incomplete)
                .when(new AttachPiece(ID, Given.piece(150, PieceKind.OTHER)))
                .thenRefused(new Refusal.TooManyPieces(50));
    }

    @Test
    void removes_only_a_piece_that_is_there() {
        var passport = Given.piece(2, PieceKind.PASSPORT).id();
        given(DossierStories.draftWithPieces())
                .when(new RemovePiece(ID, passport))
                .then(new PieceRemoved(ID, NOW, passport));
        given(DossierStories.draftWithPieces().then(new RemovePiece(ID, passport)))
                .when(new RemovePiece(ID, passport))
                .thenRefused(new Refusal.PieceUnknown(passport));
    }

    @Test
    void gives_a_receipt_that_says_when_silence_decides() {
        var event = given(DossierStories.draftWithPieces())
                .when(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, Given.TERMS))
                .thenOne(DossierSubmitted.class);
        assertThat(event.receipt())
                .isEqualTo(new Receipt(LocalDate.of(2026, 3, 3), Given.DIRECCTE, LocalDate.of(2026, 5, 3)));
        assertThat(event.terms()).isEqualTo(Given.TERMS);
        assertThat(event.findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.EMPLOYER_MUST_CHECK_PERMIT, Rule.PIECES_COUNTED);
    }

    @Test
    void counts_the_day_of_paris_even_near_midnight() {
        var event = given(DossierStories.draftWithPieces())
                .on("2026-06-30T22:30:00Z")
                .when(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, Given.TERMS))
                .thenOne(DossierSubmitted.class);
        assertThat(event.receipt().receivedOn()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void does_not_submit_without_a_piece_or_to_an_agency_that_does_not_decide() {
        given(DossierStories.draft())
                .when(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, Given.TERMS))
                .thenRefused(new Refusal.PiecesMissing(List.of(PieceKind.WORK_CONTRACT)));
        given(DossierStories.draftWithPieces())
                .when(new SubmitDossier(ID, Given.form(), Given.PREFECTURE, Given.TERMS))
                .thenRefused(new Refusal.CannotBeInCharge(Given.PREFECTURE));
    }

    @Test
    void asks_for_exactly_what_is_missing_with_a_delay() {
        given(DossierStories.submitted())
                .when(new RequestPieces(ID, gaps, respondBy, null))
                .then(new PiecesRequested(ID, NOW, gaps, respondBy, null));
        given(DossierStories.submitted())
                .when(new RequestPieces(ID, List.of(), respondBy, null))
                .thenRefused(new Refusal.NothingAskedFor());
        var gap = gaps.getFirst();
        given(DossierStories.submitted())
                .when(new RequestPieces(
                        ID, List.of(gap, new PieceGap(gap.kind(), PieceGap.Reason.MISSING)), respondBy, null))
                .thenRefused(new Refusal.AskedForTwice(gap.kind()));
        var today = LocalDate.of(2026, 3, 3);
        given(DossierStories.submitted())
                .when(new RequestPieces(ID, gaps, today, null))
                .thenRefused(new Refusal.DeadlineInThePast(today));
    }

    @Test
    void grants_three_months_at_most() {
        var latest = LocalDate.of(2026, 6, 3);
        given(DossierStories.submitted())
                .when(new RequestPieces(ID, gaps, latest, null))
                .then(new PiecesRequested(ID, NOW, gaps, latest, null));
        var slip = LocalDate.of(2062, 3, 16);
        given(DossierStories.submitted())
                .when(new RequestPieces(ID, gaps, slip, null))
                .thenRefused(new Refusal.DelayTooLong(slip, latest));
    }

    @Test
    void can_be_asked_again_after_a_supplement() {
        given(DossierStories.supplemented())
                .when(new RequestPieces(ID, gaps, respondBy, null))
                .then(new PiecesRequested(ID, NOW, gaps, respondBy, null));
    }

    @Test
    void supplements_only_with_something_new() {
        given(DossierStories.incomplete()).when(new SupplementDossier(ID)).thenRefused(new Refusal.NothingProduced());
        given(DossierStories.incomplete().then(new AttachPiece(ID, Given.piece(5, PieceKind.PASSPORT))))
                .when(new SupplementDossier(ID))
                .then(new DossierSupplemented(ID, NOW));
    }

    @Test
    void is_marked_complete_with_or_without_a_supplement() {
        for (var story :
                List.of(DossierStories.submitted(), DossierStories.incomplete(), DossierStories.supplemented()))
            given(story).when(new MarkComplete(ID)).then(new DossierMarkedComplete(ID, NOW));
    }

    @Test
    void is_forwarded_to_another_deciding_agency() {
        given(DossierStories.submitted())
                .when(new ForwardDossier(ID, lyon, Given.words("Lyon.")))
                .then(new DossierForwarded(ID, NOW, Given.DIRECCTE, lyon, Given.words("Lyon.")));
        given(DossierStories.submitted())
                .when(new ForwardDossier(ID, Given.DIRECCTE, Given.words("Here.")))
                .thenRefused(new Refusal.AlreadyInCharge(Given.DIRECCTE));
        given(DossierStories.submitted())
                .when(new ForwardDossier(ID, Given.PREFECTURE, Given.words("There.")))
                .thenRefused(new Refusal.CannotBeInCharge(Given.PREFECTURE));
    }

    @Test
    void belongs_after_forwarding_to_the_agency_it_was_forwarded_to() {
        var forwarded = DossierStories.underExamination().then(new ForwardDossier(ID, lyon, Given.words("Lyon.")));
        assertThat(forwarded.dossier().parties()).hasValueSatisfying(parties -> {
            assertThat(parties.owner()).isEqualTo(Given.AWA);
            assertThat(parties.inCharge()).isEqualTo(lyon);
            assertThat(parties.consulted()).isEqualTo(Set.of(Given.PREFECTURE));
        });
        assertThat(Stage.of(forwarded.dossier())).isEqualTo(Stage.UNDER_EXAMINATION);
    }

    @Test
    void has_its_owner_as_only_party_while_it_is_a_draft() {
        assertThat(DossierStories.notOpened().dossier().parties()).isEmpty();
        assertThat(DossierStories.draft().dossier().parties()).hasValueSatisfying(parties -> {
            assertThat(parties.owner()).isEqualTo(Given.AWA);
            assertThat(parties.inCharge()).isNull();
        });
    }

    private static DossierStories joined(DossierStories story, int from, int to) {
        var next = story;
        for (int number = from; number < to; number++)
            next = next.then(new AttachPiece(ID, Given.piece(number, PieceKind.OTHER)));
        return next;
    }
}
