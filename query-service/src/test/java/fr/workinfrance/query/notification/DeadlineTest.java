package fr.workinfrance.query.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.DecideAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.FileAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RemoveParty;
import fr.workinfrance.domain.dossier.DossierCommand.RequestPieces;
import fr.workinfrance.domain.dossier.DossierCommand.RequestReasons;
import fr.workinfrance.domain.dossier.DossierCommand.SupplementDossier;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.letter.LetterKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final InvitationId INVITATION = new InvitationId(new UUID(6, 1));

    @Test
    void of_pieces_is_of_whoever_may_produce_them() {
        var past = new Past().submitted("awa");
        var gap = new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.ILLEGIBLE);
        past.then(new RequestPieces(past.id, List.of(gap), LocalDate.of(2026, 3, 20), null));
        assertThat(owed(past)).containsExactly("account:awa ");
        var martin = AccountId.of("martin");
        past.then(new InviteParty(past.id, INVITATION, ApplicantRole.MANDATARY, "a".repeat(64)));
        past.then(new TakeUpInvitation(
                past.id, "a".repeat(64), martin, Personal.of(Subjects.holder(martin), "Martin Leroy")));
        assertThat(owed(past)).containsExactly("account:awa ", "account:martin martin");
        past.then(new RemoveParty(past.id, INVITATION, martin));
        assertThat(owed(past)).containsExactly("account:awa ");
    }

    @Test
    void of_pieces_that_the_examination_misses_runs_until_all_have_come() {
        var past = new Past().examined("awa");
        var gaps = List.of(
                new PieceGap(PieceKind.COMPANY_EXTRACT, PieceGap.Reason.MISSING),
                new PieceGap(PieceKind.QUALIFICATION_PROOF, PieceGap.Reason.MISSING));
        var silenceOn = Objects.requireNonNull(DossierView.after(past.events())).silenceOn();
        past.then(new RequestPieces(past.id, gaps, LocalDate.of(2026, 3, 25), null));
        assertThat(all(past)).contains("PIECES_DUE account:awa  2026-03-25");
        for (var gap : gaps) {
            assertThat(owed(past)).containsExactly("account:awa ");
            past.then(new AttachPiece(past.id, past.piece(gap.kind()))).then(new SupplementDossier(past.id));
        }
        assertThat(owed(past)).isEmpty();
        var view = Objects.requireNonNull(DossierView.after(past.events()));
        assertThat(view.silenceOn()).isEqualTo(silenceOn);
        assertThat(view.stage()).isEqualTo(Stage.UNDER_EXAMINATION);
        assertThat(view.piecesBy()).isNull();
    }

    @Test
    void of_an_appeal_and_of_reasons_is_of_the_agency_in_charge_until_they_are_told() {
        var past = new Past().refused("martin");
        assertThat(all(past)).isEmpty();
        var appeal = new AppealId(new UUID(7, 1));
        past.then(new FileAppeal(past.id, appeal, AppealKind.GRACIOUS, past.words("Read it again.")));
        var view = Objects.requireNonNull(DossierView.after(past.events()));
        var day = view.contest().appeals().getFirst().silenceOn();
        assertThat(all(past)).containsExactly("APPEAL_DUE agency:DIRECCTE-75  " + day);
        assertThat(view.silenceOn()).isNull();
        assertThat(view.answerBy()).isEqualTo(day);
        past.then(new DecideAppeal(
                past.id, appeal, Past.DIRECCTE, AppealRuling.REJECTED, past.words("Nothing new."), past.claire()));
        assertThat(all(past)).isEmpty();
        assertThat(Objects.requireNonNull(DossierView.after(past.events())).answerBy())
                .isNull();
    }

    /** An appeal that is allowed takes the silent refusal back: nobody owes its reasons any more. */
    @Test
    void of_reasons_is_gone_with_the_refusal_they_were_asked_of() {
        var past = new Past().submitted("martin");
        past.at(LocalDate.of(2026, 5, 4)).then(new RefuseBySilence(past.id)).then(new RequestReasons(past.id));
        assertThat(all(past)).hasSize(1).allMatch(line -> line.startsWith("REASONS_DUE"));
        var appeal = new AppealId(new UUID(7, 2));
        past.then(new FileAppeal(past.id, appeal, AppealKind.GRACIOUS, past.words("Nobody answered.")));
        past.then(new DecideAppeal(
                past.id, appeal, Past.DIRECCTE, AppealRuling.ALLOWED, past.words("Rightly so."), past.claire()));
        assertThat(all(past)).noneMatch(line -> line.startsWith("REASONS_DUE"));
        past.then(new RefuseDossier(past.id, List.of("R5221-20 5°"), past.words("Underpaid."), past.claire(), null));
        assertThat(all(past)).isEmpty();
        assertThat(Objects.requireNonNull(DossierView.after(past.events())).answerBy())
                .isNull();
    }

    private static Stream<String> all(Past past) {
        return Deadline.of(Objects.requireNonNull(DossierView.after(past.events()))).stream()
                .map(due -> due.kind() + " " + due.to() + " " + due.about() + " " + due.lastDay());
    }

    private static Stream<String> owed(Past past) {
        return Deadline.of(Objects.requireNonNull(DossierView.after(past.events()))).stream()
                .filter(deadline -> deadline.kind() == LetterKind.PIECES_DUE)
                .map(deadline -> deadline.to() + " " + deadline.about());
    }
}
