package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.INSPECTION;
import static fr.workinfrance.domain.dossier.Given.PREFECTURE;
import static fr.workinfrance.domain.dossier.Given.opinion;
import static fr.workinfrance.domain.dossier.Given.simple;
import static fr.workinfrance.domain.dossier.Given.words;
import static fr.workinfrance.domain.dossier.WantedTerms.DRAC;
import static fr.workinfrance.domain.dossier.WantedTerms.TODAY;
import static fr.workinfrance.domain.dossier.WantedTerms.asked;
import static fr.workinfrance.domain.dossier.WantedTerms.completeUnder;
import static fr.workinfrance.domain.dossier.WantedTerms.wantingDrac;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.DossierCommand.GiveOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RecallOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RecordOpinionOverdue;
import fr.workinfrance.domain.dossier.DossierCommand.RemindOfOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RequestOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.SupersedeOpinion;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionGiven;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionReminded;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionRequested;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionSuperseded;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionForward;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.piece.PieceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An opinion as an obligation of whoever owes it: reminded of, sent on, and not discharged by coming too late. */
class ObligationTest {

    @Test
    void is_reminded_of_once_in_the_five_days_before_its_deadline() {
        var remind = new RemindOfOpinion(ID, opinion(1));
        var asked = DossierStories.asked(simple(1, PREFECTURE));
        var from = LocalDate.of(2026, 3, 26);
        given(asked).on("2026-03-25T22:59:59Z").when(remind).thenRefused(new Refusal.ReminderNotDue(opinion(1), from));
        var at = Instant.parse("2026-03-25T23:00:00Z");
        given(asked).on(at).when(remind).then(new OpinionReminded(ID, at, opinion(1), LocalDate.of(2026, 3, 31)));
        var reminded = asked.at("2026-03-26T09:00:00Z").then(remind);
        given(reminded).on("2026-03-27T09:00:00Z").when(remind).thenRefused(new Refusal.AlreadyReminded(opinion(1)));
        assertThat(Stage.of(reminded.dossier())).isEqualTo(Stage.UNDER_EXAMINATION);
    }

    /** After days without service no letter leaves any more: the trail must not say that the agency was reminded. */
    @Test
    void is_reminded_of_until_its_last_day_and_not_after() {
        var remind = new RemindOfOpinion(ID, opinion(1));
        var asked = DossierStories.asked(simple(1, PREFECTURE));
        var dueOn = LocalDate.of(2026, 3, 31);
        var at = Instant.parse("2026-03-31T21:59:59Z");
        given(asked).on(at).when(remind).then(new OpinionReminded(ID, at, opinion(1), dueOn));
        given(asked)
                .on("2026-03-31T22:00:00Z")
                .when(remind)
                .thenRefused(new Refusal.TooLateToRemind(opinion(1), dueOn));
    }

    @Test
    void is_not_reminded_of_once_given_recalled_overdue_or_unknown() {
        var remind = new RemindOfOpinion(ID, opinion(1));
        var day = "2026-03-30T09:00:00Z";
        given(DossierStories.answered(simple(1, PREFECTURE), Verdict.FAVOURABLE))
                .on(day)
                .when(remind)
                .thenRefused(new Refusal.OpinionAlreadyGiven(opinion(1)));
        given(DossierStories.asked(simple(1, PREFECTURE)).then(new RecallOpinion(ID, opinion(1), words("No."))))
                .on(day)
                .when(remind)
                .thenRefused(new Refusal.OpinionWasRecalled(opinion(1)));
        given(DossierStories.asked(simple(1, PREFECTURE))
                        .at("2026-04-01T09:00:00Z")
                        .then(new DossierCommand.RecordOpinionOverdue(ID, opinion(1))))
                .on("2026-04-02T09:00:00Z")
                .when(remind)
                .thenRefused(new Refusal.AlreadyReminded(opinion(1)));
        given(DossierStories.underExamination())
                .on(day)
                .when(new RemindOfOpinion(ID, opinion(8)))
                .thenRefused(new Refusal.OpinionUnknown(opinion(8)));
    }

    @Test
    void goes_on_to_the_competent_agency_with_its_question_and_its_terms() {
        var request = simple(1, PREFECTURE);
        var asked = DossierStories.complete().then(new RequestOpinion(ID, request, words("Valid?")));
        var answer = sentOn(Verdict.NOT_COMPETENT, "PREFECTURE-69", 2);
        // A day after it was asked: a day later than the first had to answer.
        given(asked)
                .when(new GiveOpinion(ID, opinion(1), PREFECTURE, answer))
                .then(
                        new OpinionGiven(ID, DossierStories.NOW, opinion(1), answer, false),
                        new OpinionRequested(
                                ID,
                                DossierStories.NOW,
                                new OpinionRequest(
                                        opinion(2),
                                        AgencyId.of("PREFECTURE-69"),
                                        request.basis(),
                                        request.binding(),
                                        request.mandatory(),
                                        request.mayBePassedOver(),
                                        request.dueOn().plusDays(1),
                                        request.silence()),
                                words("Valid?")));
    }

    @Test
    void is_not_sent_on_by_a_competent_agency_nor_in_a_circle() {
        var asked = DossierStories.asked(simple(1, PREFECTURE), simple(3, INSPECTION));
        refusesToSendOn(asked, Verdict.FAVOURABLE, "PREFECTURE-69", 2)
                .thenRefused(new Refusal.ForwardedYetCompetent(AgencyId.of("PREFECTURE-69")));
        refusesToSendOn(asked, Verdict.NOT_COMPETENT, "PREFECTURE-75", 2)
                .thenRefused(new Refusal.CannotBeConsulted(PREFECTURE));
        refusesToSendOn(asked, Verdict.NOT_COMPETENT, "DIRECCTE-69", 2)
                .thenRefused(new Refusal.CannotBeConsulted(AgencyId.of("DIRECCTE-69")));
        refusesToSendOn(asked, Verdict.NOT_COMPETENT, "PREFECTURE-69", 3)
                .thenRefused(new Refusal.OpinionIdTaken(opinion(3)));
        refusesToSendOn(asked, Verdict.NOT_COMPETENT, "LABOUR_INSPECTION-75", 2)
                .thenRefused(new Refusal.OpinionAlreadyAwaited(
                        INSPECTION, simple(1, PREFECTURE).basis()));
    }

    @Test
    void is_sent_on_by_a_superseding_answer_too() {
        var answered = DossierStories.answered(simple(1, PREFECTURE), Verdict.FAVOURABLE);
        var at = DossierStories.NOW;
        var answer = sentOn(Verdict.NOT_COMPETENT, "LABOUR_INSPECTION-75", 2);
        given(answered)
                .when(new SupersedeOpinion(ID, opinion(1), PREFECTURE, answer))
                .then(
                        new OpinionSuperseded(ID, at, opinion(1), answer, 2),
                        new OpinionRequested(ID, at, simple(2, INSPECTION).dueOn(LocalDate.of(2026, 4, 1)), null));
        given(answered)
                .when(new SupersedeOpinion(
                        ID, opinion(1), PREFECTURE, sentOn(Verdict.FAVOURABLE, "LABOUR_INSPECTION-75", 2)))
                .thenRefused(new Refusal.ForwardedYetCompetent(INSPECTION));
        given(answered)
                .when(new SupersedeOpinion(
                        ID, opinion(1), PREFECTURE, sentOn(Verdict.NOT_COMPETENT, "LABOUR_INSPECTION-75", 1)))
                .thenRefused(new Refusal.OpinionIdTaken(opinion(1)));
    }

    @Test
    void gives_whoever_it_is_sent_on_to_as_many_days_as_it_gave_the_first() {
        var asked = DossierStories.asked(simple(1, PREFECTURE));
        var answer = sentOn(Verdict.NOT_COMPETENT, "LABOUR_INSPECTION-75", 2);
        var at = Instant.parse("2026-03-30T09:00:00Z");
        // Asked on 2 March for 31 March: twenty-nine days, from 30 March on.
        given(asked)
                .on(at)
                .when(new GiveOpinion(ID, opinion(1), PREFECTURE, answer))
                .then(
                        new OpinionGiven(ID, at, opinion(1), answer, false),
                        new OpinionRequested(ID, at, simple(2, INSPECTION).dueOn(LocalDate.of(2026, 4, 28)), null));
    }

    @Test
    void is_not_discharged_by_an_agency_that_says_too_late_that_it_is_not_competent() {
        var drac = new OpinionRequest(
                opinion(1), DRAC, "L7122-3", false, true, false, TODAY.plusDays(15), Silence.DEEMED_GIVEN);
        var late = completeUnder(wantingDrac(false))
                .then(new RequestOpinion(ID, drac, null))
                .at("2026-04-20T09:00:00Z")
                .then(new RecordOpinionOverdue(ID, opinion(1)))
                .then(new GiveOpinion(ID, opinion(1), DRAC, sentOn(Verdict.NOT_COMPETENT, "DRAC-BRETAGNE", 2)));
        given(late)
                .on("2026-04-21T09:00:00Z")
                .when(new RecordOpinionOverdue(ID, opinion(2)))
                .thenRefused(new Refusal.OpinionNotDue(opinion(2), LocalDate.of(2026, 5, 6)));
        given(late)
                .on("2026-04-21T09:00:00Z")
                .when(DossierStories.approval())
                .thenRefused(new Refusal.OpinionStillAwaited(List.of(opinion(2)), false));
    }

    private static DossierScenario.Outcome refusesToSendOn(
            DossierStories asked, Verdict verdict, String to, int number) {
        return given(asked).when(new GiveOpinion(ID, opinion(1), PREFECTURE, sentOn(verdict, to, number)));
    }

    private static OpinionAnswer sentOn(Verdict verdict, String to, int number) {
        var forward = new OpinionForward(AgencyId.of(to), opinion(number));
        return new OpinionAnswer(verdict, words("Not ours."), List.of(), List.of(PieceKind.PASSPORT), forward);
    }
}
