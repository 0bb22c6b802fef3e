package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.Given.CLAIRE;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.PREFECTURE;
import static fr.workinfrance.domain.dossier.Given.answer;
import static fr.workinfrance.domain.dossier.Given.opinion;
import static fr.workinfrance.domain.dossier.Given.request;
import static fr.workinfrance.domain.dossier.Given.simple;
import static fr.workinfrance.domain.dossier.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.dossier.Dossier.UnderWay;
import fr.workinfrance.domain.dossier.DossierCommand.DecideAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.GiveOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RecordOpinionOverdue;
import fr.workinfrance.domain.dossier.DossierCommand.RejectAppealBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.SupersedeOpinion;
import fr.workinfrance.domain.dossier.DossierEvent.AppealAllowed;
import fr.workinfrance.domain.dossier.DossierEvent.AppealFiled;
import fr.workinfrance.domain.dossier.DossierEvent.AppealRejected;
import fr.workinfrance.domain.dossier.DossierEvent.AppealRejectedBySilence;
import fr.workinfrance.domain.dossier.DossierEvent.ExaminationResumed;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionGiven;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionOverdue;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionSuperseded;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.opinion.OwedAnew;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Parties;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What follows a refusal: appeals filed, each with its own delay. */
class ContestingTest {

    static final AppealId SECOND = new AppealId(new UUID(3, 2));
    static final AgencyId MINISTRY = AgencyId.of("MINISTRY-INTERIOR");
    static final List<String> LAW = List.of("R5221-20 6°");

    @Test
    void files_an_appeal_that_silence_rejects_after_two_months() {
        var appeal = DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS);
        var filed = given(DossierStories.refused()).when(appeal).thenOne(AppealFiled.class);
        assertThat(filed.silenceOn()).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(filed.keepsTheDelay()).isTrue();
        var silence = new RejectAppealBySilence(ID, Given.APPEAL);
        var contested = DossierStories.contested();
        var day = LocalDate.of(2026, 5, 2);
        given(contested).on("2026-05-02T21:59:59Z").when(silence).thenRefused(new Refusal.SilenceNotReached(day));
        var at = Instant.parse("2026-05-02T22:00:00Z");
        given(contested).on(at).when(silence).then(new AppealRejectedBySilence(ID, at, Given.APPEAL, day));
        given(contested).when(new RejectAppealBySilence(ID, SECOND)).thenRefused(new Refusal.AppealUnknown(SECOND));
    }

    @Test
    void tells_an_appeal_that_came_too_late_to_keep_the_delay_for_the_court() {
        // Refused on 2 March: two clear months end on 3 May, a Sunday.
        var appeal = DossierStories.appeal(Given.APPEAL, AppealKind.HIERARCHICAL);
        var refused = DossierStories.refused();
        assertThat(given(refused)
                        .on("2026-05-04T21:00:00Z")
                        .when(appeal)
                        .thenOne(AppealFiled.class)
                        .keepsTheDelay())
                .isTrue();
        assertThat(given(refused)
                        .on("2026-05-04T22:00:00Z")
                        .when(appeal)
                        .thenOne(AppealFiled.class)
                        .keepsTheDelay())
                .isFalse();
    }

    @Test
    void wants_words_and_one_appeal_of_a_kind() {
        var silent = new DossierCommand.FileAppeal(ID, Given.APPEAL, AppealKind.GRACIOUS, words(" "));
        given(DossierStories.refused()).when(silent).thenRefused(new Refusal.ReasonsMissing());
        given(DossierStories.confirmed())
                .when(DossierStories.appeal(SECOND, AppealKind.GRACIOUS))
                .thenRefused(new Refusal.AppealAlreadyFiled(AppealKind.GRACIOUS));
        given(DossierStories.confirmed())
                .when(DossierStories.appeal(Given.APPEAL, AppealKind.HIERARCHICAL))
                .thenRefused(new Refusal.AppealAlreadyFiled(AppealKind.HIERARCHICAL));
        given(DossierStories.confirmed())
                .when(DossierStories.appeal(SECOND, AppealKind.HIERARCHICAL))
                .thenOne(AppealFiled.class);
    }

    @Test
    void confirms_the_refusal_with_reasons() {
        var reject = new DecideAppeal(ID, Given.APPEAL, Given.DIRECCTE, AppealRuling.REJECTED, words("No."), CLAIRE);
        given(DossierStories.contested()).when(reject).thenOne(AppealRejected.class);
        given(DossierStories.contested())
                .when(new DecideAppeal(ID, Given.APPEAL, Given.DIRECCTE, AppealRuling.REJECTED, words(""), CLAIRE))
                .thenRefused(new Refusal.ReasonsMissing());
        given(DossierStories.contested())
                .when(new DecideAppeal(ID, SECOND, Given.DIRECCTE, AppealRuling.REJECTED, words("No."), CLAIRE))
                .thenRefused(new Refusal.AppealUnknown(SECOND));
        assertThat(Stage.of(DossierStories.contested().then(reject).dossier())).isEqualTo(Stage.REFUSAL_CONFIRMED);
    }

    @Test
    void is_addressed_to_whoever_decided_or_to_the_agency_above() {
        var gracious = DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS);
        var hierarchical = DossierStories.appeal(Given.APPEAL, AppealKind.HIERARCHICAL);
        assertThat(given(DossierStories.refused())
                        .when(gracious)
                        .thenOne(AppealFiled.class)
                        .heardBy())
                .isEqualTo(Given.DIRECCTE);
        assertThat(given(DossierStories.refused())
                        .when(hierarchical)
                        .thenOne(AppealFiled.class)
                        .heardBy())
                .isEqualTo(MINISTRY);
    }

    /** A service with one signatory cannot answer for its superior: somebody of the agency above does. */
    @Test
    void is_answered_by_the_agency_it_is_addressed_to_and_by_no_other() {
        var hierarchical = DossierStories.refused().then(DossierStories.appeal(SECOND, AppealKind.HIERARCHICAL));
        given(hierarchical)
                .when(deciding(SECOND, Given.DIRECCTE, signatory("henri")))
                .thenRefused(new Refusal.AppealOfAnotherAgency(MINISTRY));
        given(hierarchical)
                .when(deciding(SECOND, AgencyId.of("MINISTRY-LABOUR"), signatory("henri")))
                .thenRefused(new Refusal.AppealOfAnotherAgency(MINISTRY));
        given(hierarchical)
                .when(deciding(SECOND, MINISTRY, signatory("benoit")))
                .thenOne(AppealRejected.class);
        given(DossierStories.contested())
                .when(deciding(Given.APPEAL, MINISTRY, signatory("benoit")))
                .thenRefused(new Refusal.AppealOfAnotherAgency(Given.DIRECCTE));
        // Law: an appeal to whoever decided is theirs to decide.
        given(DossierStories.contested())
                .when(deciding(Given.APPEAL, Given.DIRECCTE, CLAIRE))
                .thenOne(AppealRejected.class);
    }

    @Test
    void makes_the_agency_above_one_of_the_parties_and_keeps_it_when_the_request_is_examined_anew() {
        var asked = DossierStories.refused().then(DossierStories.appeal(SECOND, AppealKind.HIERARCHICAL));
        assertThat(people(asked).appealedTo()).containsExactly(MINISTRY);
        var allowed = asked.then(new DecideAppeal(
                ID, SECOND, MINISTRY, AppealRuling.ALLOWED, words("It was misread."), signatory("benoit")));
        assertThat(Stage.of(allowed.dossier())).isEqualTo(Stage.COMPLETE);
        assertThat(people(allowed).appealedTo()).containsExactly(MINISTRY);
        assertThat(people(DossierStories.contested()).appealedTo()).isEmpty();
    }

    /** Law: an agency is given what its mission needs (CRPA L114-8): one that has answered needs nothing of another's appeal. */
    @Test
    void makes_the_agency_above_a_stranger_to_an_appeal_that_is_not_addressed_to_it() {
        var answered = DossierStories.refused()
                .then(DossierStories.appeal(SECOND, AppealKind.HIERARCHICAL))
                .then(new DecideAppeal(
                        ID, SECOND, MINISTRY, AppealRuling.REJECTED, words("It was not."), signatory("benoit")));
        var officer = new Actor.Officer(AccountId.of("benoit"), MINISTRY);
        assertThat(Standing.of(officer, answered.dossier().parties())).isEqualTo(Standing.SUPERIOR_AGENCY);
        var later = answered.then(DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS));
        assertThat(Standing.of(officer, later.dossier().parties())).isEqualTo(Standing.STRANGER);
    }

    private static Parties people(DossierStories story) {
        return ((Dossier.Opened) story.dossier()).people();
    }

    /** Whoever refused may have moved to the agency above since. */
    @Test
    void is_heard_above_by_somebody_else_than_whoever_said_no() {
        var hierarchical = DossierStories.refused().then(DossierStories.appeal(SECOND, AppealKind.HIERARCHICAL));
        var own = new Refusal.DecidesOnTheirOwnRefusal();
        given(hierarchical).when(deciding(SECOND, MINISTRY, CLAIRE)).thenRefused(own);
        var twice = DossierStories.contested()
                .then(deciding(Given.APPEAL, Given.DIRECCTE, signatory("henri")))
                .then(DossierStories.appeal(SECOND, AppealKind.HIERARCHICAL));
        given(twice).when(deciding(SECOND, MINISTRY, signatory("henri"))).thenRefused(own);
        given(twice).when(deciding(SECOND, MINISTRY, signatory("irma"))).thenOne(AppealRejected.class);
        var ofSilence = DossierStories.refusedBySilence().then(DossierStories.appeal(SECOND, AppealKind.HIERARCHICAL));
        given(ofSilence).when(deciding(SECOND, MINISTRY, CLAIRE)).thenOne(AppealRejected.class);
    }

    /** Before appeals were addressed, the service in charge recorded the answer, by another signature. */
    @Test
    void stays_with_the_service_in_charge_where_it_names_nobody() {
        var at = Instant.parse("2026-03-04T09:00:00Z");
        var before = Dossier.after(DossierStories.refused().events())
                .then(new AppealFiled(
                        ID,
                        at,
                        SECOND,
                        AppealKind.HIERARCHICAL,
                        null,
                        words("Misread."),
                        LocalDate.of(2026, 5, 4),
                        true));
        var ask = deciding(SECOND, Given.DIRECCTE, signatory("henri"));
        assertThat(DossierDecider.decide(before, ask, at)).isInstanceOf(Decision.Accepted.class);
        assertThat(DossierDecider.decide(before, deciding(SECOND, Given.DIRECCTE, CLAIRE), at))
                .isEqualTo(Decision.refuse(new Refusal.DecidesOnTheirOwnRefusal()));
        assertThat(DossierDecider.decide(before, deciding(SECOND, MINISTRY, CLAIRE), at))
                .isEqualTo(Decision.refuse(new Refusal.AppealOfAnotherAgency(Given.DIRECCTE)));
    }

    private static DecideAppeal deciding(AppealId appeal, AgencyId agency, Signatory by) {
        return new DecideAppeal(ID, appeal, agency, AppealRuling.REJECTED, words("No."), by);
    }

    private static Signatory signatory(String account) {
        return new Signatory(Personal.of(Subjects.holder(AccountId.of(account)), "Somebody Else"), "Directeur");
    }

    @Test
    void examines_anew_what_an_appeal_opened_again_with_the_whole_delay() {
        var allow = new DecideAppeal(ID, Given.APPEAL, Given.DIRECCTE, AppealRuling.ALLOWED, words("True."), CLAIRE);
        given(DossierStories.contested()).when(allow).thenOne(AppealAllowed.class);
        var reopened = DossierStories.contested().at("2026-04-30T09:00:00Z").then(allow);
        assertThat(Stage.of(reopened.dossier())).isEqualTo(Stage.COMPLETE);
        var file = ((UnderWay) reopened.dossier()).file();
        assertThat(file.clock().silenceOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(file.pieces()).hasSize(4);
        given(reopened)
                .on("2026-05-04T09:00:00Z")
                .when(DossierStories.approval())
                .thenOne(DossierEvent.DossierApproved.class);
    }

    @Test
    void goes_on_with_the_opinions_where_the_refusal_stopped_them() {
        var given = simple(1, PREFECTURE);
        var drac = AgencyId.of("DRAC-IDF");
        var awaited = request(2, drac, false, true, true, Silence.DEEMED_GIVEN);
        var reopened = reopened(DossierStories.asked(given, awaited)
                .then(new GiveOpinion(ID, opinion(1), PREFECTURE, answer(Verdict.FAVOURABLE))));
        assertThat(Stage.of(reopened.dossier())).isEqualTo(Stage.UNDER_EXAMINATION);
        // Asked on 2 March for 31 March, owed anew from 30 April: twenty-nine days again.
        var resumed = LocalDate.of(2026, 5, 29);
        assertThat(reopened.events().getLast())
                .isInstanceOfSatisfying(
                        ExaminationResumed.class,
                        e -> assertThat(e.owed()).containsExactly(new OwedAnew(opinion(2), resumed)));

        var day = "2026-05-29T09:00:00Z";
        given(reopened)
                .on(day)
                .when(new RecordOpinionOverdue(ID, opinion(2)))
                .thenRefused(new Refusal.OpinionNotDue(opinion(2), resumed));
        given(reopened)
                .on(day)
                .when(DossierStories.approval())
                .thenRefused(new Refusal.OpinionStillAwaited(List.of(opinion(2)), true));
        var answer = given(reopened)
                .on(day)
                .when(new GiveOpinion(ID, opinion(2), drac, answer(Verdict.FAVOURABLE)))
                .thenOne(OpinionGiven.class);
        assertThat(answer.late()).isFalse();
        given(reopened)
                .on(day)
                .when(new SupersedeOpinion(ID, opinion(1), PREFECTURE, answer(Verdict.UNFAVOURABLE)))
                .thenOne(OpinionSuperseded.class);
        given(reopened)
                .on("2026-05-29T22:00:00Z")
                .when(new RecordOpinionOverdue(ID, opinion(2)))
                .thenOne(OpinionOverdue.class);
    }

    @Test
    void goes_on_where_every_opinion_was_given_and_has_nothing_to_resume_where_none_was_asked() {
        var reopened = reopened(DossierStories.answered(simple(1, PREFECTURE), Verdict.UNFAVOURABLE));
        given(reopened)
                .on("2026-05-04T09:00:00Z")
                .when(new SupersedeOpinion(ID, opinion(1), PREFECTURE, answer(Verdict.FAVOURABLE)))
                .thenOne(OpinionSuperseded.class);
        var recalled = reopened(DossierStories.asked(simple(1, PREFECTURE))
                .then(new DossierCommand.RecallOpinion(ID, opinion(1), words("No."))));
        assertThat(Stage.of(recalled.dossier())).isEqualTo(Stage.COMPLETE);
    }

    private static DossierStories reopened(DossierStories examined) {
        return examined.then(new DossierCommand.RefuseDossier(ID, LAW, words("Pay."), CLAIRE, words("Urgent.")))
                .then(DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS))
                .at("2026-04-30T09:00:00Z")
                .then(new DecideAppeal(ID, Given.APPEAL, Given.DIRECCTE, AppealRuling.ALLOWED, words("True."), CLAIRE));
    }
}
