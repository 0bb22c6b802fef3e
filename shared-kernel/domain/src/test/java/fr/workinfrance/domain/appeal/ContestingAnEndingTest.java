package fr.workinfrance.domain.appeal;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.Given.CLAIRE;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.StandsAs;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.Dossier.Contestable;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.DecideAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.IssueAttestation;
import fr.workinfrance.domain.dossier.DossierCommand.MarkComplete;
import fr.workinfrance.domain.dossier.DossierCommand.RejectAppealBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.ReplaceAttestation;
import fr.workinfrance.domain.dossier.DossierCommand.RequestReasons;
import fr.workinfrance.domain.dossier.DossierCommand.SubmitDossier;
import fr.workinfrance.domain.dossier.DossierCommand.WithdrawAuthorisation;
import fr.workinfrance.domain.dossier.DossierEvent.AppealFiled;
import fr.workinfrance.domain.dossier.DossierEvent.AppealRejected;
import fr.workinfrance.domain.dossier.DossierEvent.AppealRejectedBySilence;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationIssued;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationReplaced;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRestored;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationWithdrawn;
import fr.workinfrance.domain.dossier.DossierStories;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.piece.PieceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A withdrawal or a repeal harms those who hold the authorisation, and may be contested as a refusal may. */
class ContestingAnEndingTest {

    static final AgencyId MINISTRY = AgencyId.of("MINISTRY-INTERIOR");
    static final DossierCommand.FileAppeal GRACIOUS = DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS);

    @Test
    void keeps_the_delay_for_the_court_for_two_months_from_the_decision_and_not_from_its_effect() {
        // Repealed on 2 March, from 1 June on.
        var filed = given(DossierStories.repealed())
                .on("2026-05-04T20:00:00Z")
                .when(GRACIOUS)
                .thenOne(AppealFiled.class);
        assertThat(filed.keepsTheDelay()).isTrue();
        assertThat(filed.silenceOn()).isEqualTo(LocalDate.of(2026, 7, 4));
        assertThat(filed.heardBy()).isEqualTo(Given.DIRECCTE);
        for (var story : new DossierStories[] {DossierStories.repealed(), DossierStories.takenBack()})
            assertThat(given(story)
                            .on("2026-05-05T09:00:00Z")
                            .when(GRACIOUS)
                            .thenOne(AppealFiled.class)
                            .keepsTheDelay())
                    .isFalse();
    }

    @Test
    void gives_back_the_authorisation_with_the_same_attestation() {
        var allowed = DossierStories.answer(AppealRuling.ALLOWED);
        for (var story :
                new DossierStories[] {DossierStories.repealContested(), DossierStories.withdrawalContested()}) {
            var restored = given(story).when(allowed).thenOne(AuthorisationRestored.class);
            assertThat(restored.attestation()).isEqualTo(Given.SEAL.code());
            assertThat(restored.standing()).isEqualTo(StandsAs.GRANTED);
            assertThat(story.then(allowed).dossier())
                    .isEqualTo(DossierStories.attested().dossier());
        }
    }

    /** It can be told of, changed, replaced and taken away as if nothing had been. */
    @Test
    void leaves_the_authorisation_as_open_to_everything_as_before() {
        var restored = DossierStories.withdrawalContested().then(DossierStories.answer(AppealRuling.ALLOWED));
        given(restored)
                .when(new ReplaceAttestation(ID, Given.OTHER_SEAL, ReplacementReason.KEY_REVOKED, 0))
                .thenOne(AttestationReplaced.class);
        var again = restored.then(withdrawal());
        // Against another decision, the same kind may be filed anew.
        given(again)
                .when(DossierStories.appeal(new AppealId(new UUID(3, 2)), AppealKind.GRACIOUS))
                .thenOne(AppealFiled.class);
    }

    @Test
    void has_the_attestation_made_that_had_not_been_made_yet() {
        var story = DossierStories.approved().then(withdrawal()).then(GRACIOUS);
        var restored =
                given(story).when(DossierStories.answer(AppealRuling.ALLOWED)).thenOne(AuthorisationRestored.class);
        assertThat(restored.attestation()).isNull();
        story.then(DossierStories.answer(AppealRuling.ALLOWED));
        assertThat(story.dossier()).isEqualTo(DossierStories.approved().dossier());
        given(story).when(new IssueAttestation(ID, Given.SEAL, 0)).thenOne(AttestationIssued.class);
    }

    /** What had ended it before the withdrawal ends it still. */
    @Test
    void gives_back_no_more_than_there_was() {
        var cancelled = DossierStories.cancelled().then(withdrawal()).then(GRACIOUS);
        assertThat(cancelled.then(DossierStories.answer(AppealRuling.ALLOWED)).dossier())
                .isEqualTo(DossierStories.cancelled().dossier());
        var repealed = DossierStories.repealed().then(withdrawal()).then(GRACIOUS);
        assertThat(repealed.then(DossierStories.answer(AppealRuling.ALLOWED)).dossier())
                .isEqualTo(DossierStories.repealed().dossier());
        // The repeal had been contested in vain already, and that kind of appeal is not heard twice.
        var second = new AppealId(new UUID(3, 2));
        var confirmed = DossierStories.repealConfirmed()
                .then(withdrawal())
                .then(DossierStories.appeal(second, AppealKind.GRACIOUS))
                .then(new DecideAppeal(ID, second, Given.DIRECCTE, AppealRuling.ALLOWED, words("No fraud."), CLAIRE));
        assertThat(Stage.of(confirmed.dossier())).isEqualTo(Stage.AUTHORISATION_REPEALED);
        given(confirmed)
                .when(DossierStories.appeal(new AppealId(new UUID(3, 3)), AppealKind.GRACIOUS))
                .thenRefused(new Refusal.AppealAlreadyFiled(AppealKind.GRACIOUS));
    }

    @Test
    void is_rejected_in_words_or_by_two_months_of_silence_and_may_go_further_up() {
        var at = Instant.parse("2026-05-02T22:00:00Z");
        var silence = new RejectAppealBySilence(ID, Given.APPEAL);
        for (var story :
                new DossierStories[] {DossierStories.repealContested(), DossierStories.withdrawalContested()}) {
            given(story)
                    .on("2026-05-02T21:00:00Z")
                    .when(silence)
                    .thenRefused(new Refusal.SilenceNotReached(LocalDate.of(2026, 5, 2)));
            given(story)
                    .on(at)
                    .when(silence)
                    .then(new AppealRejectedBySilence(ID, at, Given.APPEAL, LocalDate.of(2026, 5, 2)));
            given(story)
                    .on(at)
                    .when(DossierStories.answer(AppealRuling.ALLOWED))
                    .thenRefused(new Refusal.SilenceHasRejected(LocalDate.of(2026, 5, 2)));
            given(story).when(DossierStories.answer(AppealRuling.REJECTED)).thenOne(AppealRejected.class);
        }
        for (var story :
                new DossierStories[] {DossierStories.repealConfirmed(), DossierStories.withdrawalConfirmed()}) {
            given(story).when(GRACIOUS).thenRefused(new Refusal.AppealAlreadyFiled(AppealKind.GRACIOUS));
            var above = DossierStories.appeal(new AppealId(new UUID(3, 2)), AppealKind.HIERARCHICAL);
            assertThat(given(story).when(above).thenOne(AppealFiled.class).heardBy())
                    .isEqualTo(MINISTRY);
        }
    }

    @Test
    void is_answered_above_by_somebody_else_than_whoever_took_it_away() {
        var above = DossierStories.takenBack().then(DossierStories.appeal(Given.APPEAL, AppealKind.HIERARCHICAL));
        given(above)
                .when(DossierStories.answer(AppealRuling.ALLOWED))
                .thenRefused(new Refusal.AppealOfAnotherAgency(MINISTRY));
        given(above)
                .when(new DecideAppeal(ID, Given.APPEAL, MINISTRY, AppealRuling.ALLOWED, words("So."), CLAIRE))
                .thenRefused(new Refusal.DecidesOnTheirOwnRefusal());
        assertThat(above.dossier().parties().orElseThrow().appealedTo()).containsExactly(MINISTRY);
    }

    @Test
    void is_not_filed_twice_at_a_time_nor_without_grounds() {
        given(DossierStories.withdrawalContested())
                .when(GRACIOUS)
                .thenRefused(new Refusal.NotAtThisStage(Move.FILE_APPEAL, Stage.WITHDRAWAL_CONTESTED));
        given(DossierStories.repealed())
                .when(new DossierCommand.FileAppeal(ID, Given.APPEAL, AppealKind.GRACIOUS, words(" ")))
                .thenRefused(new Refusal.ReasonsMissing());
    }

    /** Nobody took it away: those whose it was told that the contract is no more. */
    @Test
    void is_not_for_what_its_holder_ended() {
        given(DossierStories.cancelled())
                .when(GRACIOUS)
                .thenRefused(new Refusal.NotAtThisStage(Move.FILE_APPEAL, Stage.AUTHORISATION_CANCELLED));
        given(DossierStories.takenBack())
                .when(new RequestReasons(ID))
                .thenRefused(new Refusal.NotAtThisStage(Move.REQUEST_REASONS, Stage.AUTHORISATION_WITHDRAWN));
    }

    /** Law: fraud knows no delay (CRPA L241-2); an appeal that is pending is answered first. */
    @Test
    void leaves_a_repeal_that_was_upheld_open_to_a_withdrawal() {
        given(DossierStories.repealConfirmed()).when(withdrawal()).thenOne(AuthorisationWithdrawn.class);
        given(DossierStories.repealContested())
                .when(withdrawal())
                .thenRefused(new Refusal.NotAtThisStage(Move.WITHDRAW_AUTHORISATION, Stage.REPEAL_CONTESTED));
        given(DossierStories.withdrawalConfirmed())
                .when(withdrawal())
                .thenRefused(new Refusal.NotAtThisStage(Move.WITHDRAW_AUTHORISATION, Stage.WITHDRAWAL_CONFIRMED));
    }

    /** Whoever acts in another's name went by that mandate when it was granted, and goes by it still. */
    @Test
    void goes_by_the_mandate_that_lay_in_the_request() {
        var mandated = DossierStories.draftWithPieces()
                .then(new AttachPiece(ID, Given.piece(9, PieceKind.MANDATE)))
                .then(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, Given.TERMS))
                .then(new MarkComplete(ID))
                .then(DossierStories.approval())
                .then(withdrawal());
        assertThat(mandated.dossier().holds(PieceKind.MANDATE)).isTrue();
        assertThat(DossierStories.takenBack().dossier().holds(PieceKind.MANDATE))
                .isFalse();
    }

    @Test
    void counts_from_the_last_decision_against_it() {
        Dossier withdrawn = DossierStories.repealed()
                .at("2026-04-01T09:00:00Z")
                .then(withdrawal())
                .dossier();
        assertThat(((Contestable) withdrawn).contest().decidedOn()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    private static WithdrawAuthorisation withdrawal() {
        return new WithdrawAuthorisation(ID, WithdrawalGround.FRAUD, words("A forged contract."), CLAIRE);
    }
}
