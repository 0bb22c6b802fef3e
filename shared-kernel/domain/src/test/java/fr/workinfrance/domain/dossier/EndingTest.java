package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.DossierStories.NOW;
import static fr.workinfrance.domain.dossier.DossierStories.attested;
import static fr.workinfrance.domain.dossier.DossierStories.complete;
import static fr.workinfrance.domain.dossier.DossierStories.incomplete;
import static fr.workinfrance.domain.dossier.DossierStories.submitted;
import static fr.workinfrance.domain.dossier.Given.CLAIRE;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.examination.Examination;
import fr.workinfrance.domain.examination.Examiner;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingTest {

    final List<String> law = List.of("R5221-20 6°");
    final Signatory signed = CLAIRE;

    @Test
    void by_refusal_states_reasons_of_law_and_of_fact() {
        var event = given(complete())
                .when(new RefuseDossier(ID, law, words("The pay."), signed, null))
                .thenOne(DossierRefused.class);
        assertThat(event.lawReasons()).isEqualTo(law);
        assertThat(event.factReasons()).isEqualTo(words("The pay."));
        assertThat(event.findings())
                .extracting(Finding::rule)
                .contains(Rule.PIECES_COUNTED)
                .doesNotContain(Rule.DECIDED_IN_HASTE);
        var missing = new Refusal.ReasonsMissing();
        given(complete())
                .when(new RefuseDossier(ID, List.of(), words("The pay."), signed, null))
                .thenRefused(missing);
        given(complete())
                .when(new RefuseDossier(ID, List.of(" "), words("The pay."), signed, null))
                .thenRefused(missing);
        given(complete())
                .when(new RefuseDossier(ID, law, words(" "), signed, null))
                .thenRefused(missing);
        given(complete())
                .when(new RefuseDossier(ID, List.of("R5221-20", "the pay is too low"), words("The pay."), signed, null))
                .thenRefused(new Refusal.NoArticle());
    }

    @Test
    void by_refusal_waits_for_an_opinion_that_the_law_wants() {
        var refusal = new RefuseDossier(ID, law, words("The pay."), signed, null);
        given(DossierStories.asked(Given.binding(1, Given.PREFECTURE)))
                .when(refusal)
                .thenRefused(new Refusal.OpinionStillAwaited(List.of(Given.opinion(1)), false));
    }

    @Test
    void by_refusal_passes_over_an_opinion_where_the_law_lets_it_with_recorded_reasons() {
        var passable = Given.request(1, Given.PREFECTURE, false, true, true, Silence.STILL_OWED);
        var asked = DossierStories.asked(passable);
        // Law: passing over an opinion takes recorded reasons whatever is decided, not for a grant only.
        var awaited = new Refusal.OpinionStillAwaited(List.of(Given.opinion(1)), true);
        given(asked)
                .when(new RefuseDossier(ID, law, words("The pay."), signed, null))
                .thenRefused(awaited);
        given(asked)
                .when(new RefuseDossier(ID, law, words("The pay."), signed, words(" ")))
                .thenRefused(awaited);
        var event = given(asked)
                .when(new RefuseDossier(ID, law, words("The pay."), signed, words("No opinion mends the pay.")))
                .thenOne(DossierRefused.class);
        assertThat(event.passedOver()).containsExactly(Given.opinion(1));
        assertThat(event.overriding()).isEqualTo(words("No opinion mends the pay."));
    }

    @Test
    void by_silence_comes_after_the_last_day_of_the_delay() {
        var refuse = new RefuseBySilence(ID);
        var lastDay = LocalDate.of(2026, 5, 2);
        given(submitted()).when(refuse).thenRefused(new Refusal.SilenceNotReached(lastDay));
        given(submitted()).on("2026-05-02T21:59:59Z").when(refuse).thenRefused(new Refusal.SilenceNotReached(lastDay));
        var event = given(submitted()).on("2026-05-02T22:00:00Z").when(refuse).thenOne(DossierRefusedBySilence.class);
        assertThat(event.bornOn()).isEqualTo(lastDay);
    }

    /** However late it is recorded: they are those of the moment it was born. */
    @Test
    void by_silence_keeps_what_the_rules_noticed_when_it_was_born() {
        var refuse = new RefuseBySilence(ID);
        var atOnce = given(submitted()).on("2026-05-02T22:00:00Z").when(refuse).thenOne(DossierRefusedBySilence.class);
        assertThat(atOnce.findings()).isNotEmpty();
        var file = ((Dossier.UnderWay) submitted().dossier()).file();
        assertThat(atOnce.findings())
                .isEqualTo(Examiner.examine(new Examination(
                        file.terms(),
                        file.role(),
                        file.form(),
                        file.pieceKinds(),
                        file.inCharge(),
                        file.submittedAt(),
                        Instant.parse("2026-05-02T21:59:59Z"),
                        null,
                        null)));
        var aYearLater =
                given(submitted()).on("2027-05-02T22:00:00Z").when(refuse).thenOne(DossierRefusedBySilence.class);
        assertThat(aYearLater.findings()).isEqualTo(atOnce.findings());
    }

    @Test
    void by_silence_comes_later_by_the_days_on_which_pieces_were_awaited() {
        // Asked for on 2 March with 15 days counted off from the 3rd to the 16th: the day of receipt never counts.
        given(incomplete())
                .on("2026-05-16T09:00:00Z")
                .when(new RefuseBySilence(ID))
                .thenRefused(new Refusal.SilenceNotReached(LocalDate.of(2026, 5, 16)));
        given(incomplete())
                .on("2026-05-17T09:00:00Z")
                .when(new RefuseBySilence(ID))
                .thenOne(DossierRefusedBySilence.class);
    }

    @Test
    void by_silence_is_hardly_delayed_when_the_pieces_come_the_same_day() {
        given(DossierStories.supplemented())
                .on("2026-05-03T09:00:00Z")
                .when(new RefuseBySilence(ID))
                .thenOne(DossierRefusedBySilence.class);
        given(incomplete().then(new MarkComplete(ID)))
                .on("2026-05-03T09:00:00Z")
                .when(new RefuseBySilence(ID))
                .thenOne(DossierRefusedBySilence.class);
    }

    @Test
    void by_closing_says_why() {
        given(submitted())
                .when(new CloseDossier(ID, CloseReason.NO_AUTHORISATION_NEEDED, words("French."), signed))
                .then(new DossierClosed(ID, NOW, CloseReason.NO_AUTHORISATION_NEEDED, words("French."), signed));
    }

    @Test
    void by_closing_needs_words() {
        given(submitted())
                .when(new CloseDossier(ID, CloseReason.DUPLICATE, words(" "), signed))
                .thenRefused(new Refusal.ReasonsMissing());
    }

    @Test
    void by_closing_for_want_of_pieces_comes_after_the_delay_granted_for_them() {
        var close = new CloseDossier(ID, CloseReason.PIECES_NOT_PRODUCED, words("No passport."), signed);
        given(submitted()).when(close).thenRefused(new Refusal.NoPiecesAwaited());
        given(complete()).when(close).thenRefused(new Refusal.NoPiecesAwaited());
        given(incomplete())
                .on("2026-03-16T22:59:59Z")
                .when(close)
                .thenRefused(new Refusal.PiecesStillAwaited(LocalDate.of(2026, 3, 16)));
        given(incomplete()).on("2026-03-16T23:00:00Z").when(close).thenOne(DossierClosed.class);
    }

    @Test
    void by_the_applicant_is_possible_until_the_decision() {
        given(DossierStories.draft()).when(new WithdrawDossier(ID)).then(new DossierWithdrawn(ID, NOW));
        given(DossierStories.underExamination()).when(new WithdrawDossier(ID)).then(new DossierWithdrawn(ID, NOW));
        var withdrawn = DossierStories.draft().then(new WithdrawDossier(ID));
        assertThat(Stage.of(withdrawn.dossier())).isEqualTo(Stage.WITHDRAWN_BY_APPLICANT);
        assertThat(withdrawn.dossier().parties())
                .hasValueSatisfying(p -> assertThat(p.inCharge()).isNull());
    }

    @Test
    void with_an_attestation_covers_the_period_granted() {
        given(DossierStories.approved())
                .when(new IssueAttestation(ID, Given.SEAL, 0))
                .then(new AttestationIssued(ID, NOW, Given.SEAL, Given.PERIOD));
    }

    @Test
    void with_an_attestation_may_change_the_document_and_never_the_authorisation() {
        var replace = new ReplaceAttestation(ID, Given.OTHER_SEAL, ReplacementReason.KEY_REVOKED, 0);
        given(attested())
                .when(replace)
                .then(new AttestationReplaced(
                        ID, NOW, Given.SEAL.code(), Given.OTHER_SEAL, Given.PERIOD, ReplacementReason.KEY_REVOKED));
        assertThat(Stage.of(attested().then(replace).dossier())).isEqualTo(Stage.ATTESTED);
        given(attested().then(replace)).when(replace).thenRefused(new Refusal.ReplacedByItself());
        given(DossierStories.takenBack())
                .when(replace)
                .thenRefused(new Refusal.NotAtThisStage(Move.REPLACE_ATTESTATION, Stage.AUTHORISATION_WITHDRAWN));
    }

    @Test
    void by_withdrawal_for_illegality_is_possible_four_months() {
        var withdraw = new WithdrawAuthorisation(ID, WithdrawalGround.ILLEGALITY, words("Why."), signed);
        given(attested()).on("2026-07-02T20:00:00Z").when(withdraw).thenOne(AuthorisationWithdrawn.class);
        given(attested())
                .on("2026-07-03T09:00:00Z")
                .when(withdraw)
                .thenRefused(new Refusal.TooLateToWithdraw(LocalDate.of(2026, 7, 2)));
    }

    @Test
    void by_withdrawal_for_fraud_is_possible_at_any_time_even_after_a_repeal() {
        var withdraw = new WithdrawAuthorisation(ID, WithdrawalGround.FRAUD, words("Why."), signed);
        given(attested()).on("2030-01-01T09:00:00Z").when(withdraw).thenOne(AuthorisationWithdrawn.class);
        given(DossierStories.repealed()).when(withdraw).thenOne(AuthorisationWithdrawn.class);
        given(attested())
                .when(new WithdrawAuthorisation(ID, WithdrawalGround.FRAUD, words(""), signed))
                .thenRefused(new Refusal.ReasonsMissing());
    }

    @Test
    void by_repeal_is_for_the_future_and_before_the_end() {
        var today = LocalDate.of(2026, 3, 3);
        given(attested()).when(repeal(today, "R5221-20", "Why.")).thenOne(AuthorisationRepealed.class);
        given(attested())
                .when(repeal(today.minusDays(1), "R5221-20", "Why."))
                .thenRefused(new Refusal.RepealInThePast(today.minusDays(1)));
        var end = Given.PERIOD.until();
        given(attested()).when(repeal(end, "R5221-20", "Why.")).thenOne(AuthorisationRepealed.class);
        given(attested())
                .when(repeal(end.plusDays(1), "R5221-20", "Why."))
                .thenRefused(new Refusal.RepealAfterTheEnd(end.plusDays(1), end));
        given(attested()).when(repeal(today, "", "Why.")).thenRefused(new Refusal.ReasonsMissing());
        given(attested()).when(repeal(today, "R5221-20", "")).thenRefused(new Refusal.ReasonsMissing());
    }

    private RepealAuthorisation repeal(LocalDate from, String condition, String reasons) {
        return new RepealAuthorisation(ID, from, words(condition), words(reasons), signed);
    }
}
