package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.INSPECTION;
import static fr.workinfrance.domain.dossier.Given.PREFECTURE;
import static fr.workinfrance.domain.dossier.Given.opinion;
import static fr.workinfrance.domain.dossier.Given.simple;
import static fr.workinfrance.domain.dossier.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand.ApproveDossier;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.GiveOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.MarkComplete;
import fr.workinfrance.domain.dossier.DossierCommand.OpenDraft;
import fr.workinfrance.domain.dossier.DossierCommand.RecallOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RecordOpinionOverdue;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RemindOfOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RequestOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.SubmitDossier;
import fr.workinfrance.domain.dossier.DossierCommand.SupersedeOpinion;
import fr.workinfrance.domain.dossier.DossierEvent.DossierApproved;
import fr.workinfrance.domain.dossier.DossierEvent.DossierRefused;
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
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.OpinionTerm.Want;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An opinion as an obligation: reminded of, sent on, and wanted by the procedure whether anybody thought of it or not. */
class ObligationTest {

    static final AgencyId DRAC = AgencyId.of("DRAC-IDF");
    static final LocalDate TODAY = ParisTime.dayOf(DossierStories.NOW);
    static final Terms BINDING = wanting("L7122-3", true, true, false, Silence.DEEMED_UNFAVOURABLE);

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
    void is_wanted_before_a_decision_even_when_nobody_asked_for_it() {
        var notAsked = new Refusal.OpinionNotAsked(List.of(AgencyKind.DRAC), true);
        given(completeUnder(wantingDrac(true))).when(DossierStories.approval()).thenRefused(notAsked);
        var overriding = new ApproveDossier(ID, Given.PERIOD, List.of(), Given.CLAIRE, words("The show is known."));
        var approved = given(completeUnder(wantingDrac(true))).when(overriding).thenOne(DossierApproved.class);
        assertThat(approved.notAsked()).containsExactly("L7122-3");
        assertThat(approved.passedOver()).isEmpty();
        // Law: a refusal without the consultation is as void as a grant without it, so it takes the same reasons.
        given(completeUnder(wantingDrac(true))).when(refusal(null)).thenRefused(notAsked);
        var refused = given(completeUnder(wantingDrac(true)))
                .when(refusal("The pay decides."))
                .thenOne(DossierRefused.class);
        assertThat(refused.notAsked()).containsExactly("L7122-3");

        var never = new Refusal.OpinionNotAsked(List.of(AgencyKind.DRAC), false);
        given(completeUnder(wantingDrac(false))).when(overriding).thenRefused(never);
        given(completeUnder(wantingDrac(false)))
                .when(refusal("The pay decides."))
                .thenRefused(never);
    }

    @Test
    void is_wanted_under_each_article_that_wants_it_of_the_same_kind_of_agency() {
        var one = new OpinionTerm(
                AgencyKind.DRAC, "L7122-3", true, false, false, Period.ofDays(15), Silence.DEEMED_GIVEN);
        var other = new OpinionTerm(
                AgencyKind.DRAC, "R7122-2", true, false, false, Period.ofDays(15), Silence.DEEMED_GIVEN);
        var asked = completeUnder(termsOf(Given.STUDENT_JOB, List.of(one, other)))
                .then(new RequestOpinion(ID, asked("L7122-3", false, true, false, 15, Silence.DEEMED_GIVEN), null))
                .then(new GiveOpinion(ID, opinion(1), DRAC, Given.answer(Verdict.FAVOURABLE)));
        given(asked)
                .when(DossierStories.approval())
                .thenRefused(new Refusal.OpinionNotAsked(List.of(AgencyKind.DRAC), false));
    }

    @Test
    void is_met_by_an_agency_of_the_kind_asked_as_the_law_wants() {
        var drac = asked("L7122-3", false, true, false, 15, Silence.DEEMED_GIVEN);
        var given = completeUnder(wantingDrac(false))
                .then(new RequestOpinion(ID, drac, null))
                .then(new GiveOpinion(ID, opinion(1), DRAC, Given.answer(Verdict.FAVOURABLE)));
        given(given).when(DossierStories.approval()).thenOne(DossierApproved.class);

        var never = new Refusal.OpinionNotAsked(List.of(AgencyKind.DRAC), false);
        var ofAnother = completeUnder(wantingDrac(false))
                .then(new RequestOpinion(ID, Given.request(1, PREFECTURE, false, true, true, Silence.STILL_OWED), null))
                .then(new GiveOpinion(ID, opinion(1), PREFECTURE, Given.answer(Verdict.FAVOURABLE)));
        given(ofAnother).when(DossierStories.approval()).thenRefused(never);
        var notCompetent = completeUnder(wantingDrac(false))
                .then(new RequestOpinion(ID, drac, null))
                .then(new GiveOpinion(ID, opinion(1), DRAC, Given.answer(Verdict.NOT_COMPETENT)));
        given(notCompetent).when(DossierStories.approval()).thenRefused(never);
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

    @Test
    void holds_the_dossier_to_the_terms_of_its_own_procedure() {
        var draft = DossierStories.draftWithPieces();
        var other = new Terms(
                ProcedureId.of("ARTIST@2016-11-01"),
                Given.TERMS.competence(),
                List.of(),
                List.of(),
                List.of(),
                Given.TERMS.decision());
        given(draft)
                .when(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, other))
                .thenRefused(new Refusal.OtherProcedure(Given.STUDENT_JOB, other.procedure()));
        var future = termsOf(ProcedureId.of("STUDENT_JOB@2026-03-04"), List.of());
        given(draft)
                .when(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, future))
                .thenRefused(new Refusal.OtherProcedure(Given.STUDENT_JOB, future.procedure()));
        given(draft)
                .on("2026-03-03T23:00:00Z")
                .when(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, future))
                .thenOne(DossierEvent.DossierSubmitted.class);
    }

    @Test
    void is_asked_on_the_terms_of_the_procedure_or_on_stronger_ones() {
        var exact = asked("L7122-3", true, true, false, 15, Silence.DEEMED_UNFAVOURABLE);
        given(completeUnder(BINDING)).when(new RequestOpinion(ID, exact, null)).thenOne(OpinionRequested.class);
        isWeaker(Want.BASIS, asked("L7122-4", true, true, false, 15, Silence.DEEMED_UNFAVOURABLE));
        isWeaker(Want.BINDING, asked("L7122-3", false, true, false, 15, Silence.DEEMED_UNFAVOURABLE));
        isWeaker(Want.MANDATORY, asked("L7122-3", true, false, false, 15, Silence.DEEMED_UNFAVOURABLE));
        isWeaker(Want.NOT_PASSED_OVER, asked("L7122-3", true, true, true, 15, Silence.DEEMED_UNFAVOURABLE));
        isWeaker(Want.SILENCE, asked("L7122-3", true, true, false, 15, Silence.DEEMED_FAVOURABLE));
        isWeaker(Want.DELAY, asked("L7122-3", true, true, false, 14, Silence.DEEMED_UNFAVOURABLE));
        given(completeUnder(wantingDrac(true)))
                .when(new RequestOpinion(ID, asked("L7122-3", true, true, false, 30, Silence.DEEMED_GIVEN), null))
                .thenOne(OpinionRequested.class);
    }

    @Test
    void is_free_in_its_terms_where_the_procedure_wants_none_under_that_article() {
        var optional = wanting("Code du travail, L7122-3", false, false, true, Silence.STILL_OWED);
        var elsewhere = asked("R5221-20 1°", false, false, true, 5, Silence.DEEMED_FAVOURABLE);
        given(completeUnder(optional))
                .when(new RequestOpinion(ID, elsewhere, null))
                .thenOne(OpinionRequested.class);
        var underIt = asked("L7122-3", false, false, true, 5, Silence.STILL_OWED);
        given(completeUnder(optional))
                .when(new RequestOpinion(ID, underIt, null))
                .thenRefused(new Refusal.WeakerThanTheProcedure(
                        List.of(Want.DELAY), "Code du travail, L7122-3", TODAY.plusDays(15), Silence.STILL_OWED));
        given(completeUnder(wantingDrac(false)))
                .when(new RequestOpinion(
                        ID, Given.request(1, PREFECTURE, false, false, true, Silence.DEEMED_FAVOURABLE), null))
                .thenOne(OpinionRequested.class);
    }

    private static void isWeaker(Want missing, OpinionRequest request) {
        given(completeUnder(BINDING))
                .when(new RequestOpinion(ID, request, null))
                .thenRefused(new Refusal.WeakerThanTheProcedure(
                        List.of(missing), "L7122-3", TODAY.plusDays(15), Silence.DEEMED_UNFAVOURABLE));
    }

    private static OpinionRequest asked(
            String basis, boolean binding, boolean mandatory, boolean passedOver, int days, Silence silence) {
        return new OpinionRequest(
                opinion(1), DRAC, basis, binding, mandatory, passedOver, TODAY.plusDays(days), silence);
    }

    private static DossierScenario.Outcome refusesToSendOn(
            DossierStories asked, Verdict verdict, String to, int number) {
        return given(asked).when(new GiveOpinion(ID, opinion(1), PREFECTURE, sentOn(verdict, to, number)));
    }

    private static OpinionAnswer sentOn(Verdict verdict, String to, int number) {
        var forward = new OpinionForward(AgencyId.of(to), opinion(number));
        return new OpinionAnswer(verdict, words("Not ours."), List.of(), List.of(PieceKind.PASSPORT), forward);
    }

    private static RefuseDossier refusal(@Nullable String overriding) {
        var reasons = overriding == null ? null : words(overriding);
        return new RefuseDossier(ID, List.of("R5221-20"), words("Why."), Given.CLAIRE, reasons);
    }

    private static Terms wantingDrac(boolean mayBePassedOver) {
        return wanting("L7122-3", true, false, mayBePassedOver, Silence.DEEMED_GIVEN);
    }

    private static Terms wanting(
            String basis, boolean mandatory, boolean binding, boolean mayBePassedOver, Silence silence) {
        var term = new OpinionTerm(
                AgencyKind.DRAC, basis, mandatory, binding, mayBePassedOver, Period.ofDays(15), silence);
        return termsOf(Given.STUDENT_JOB, List.of(term));
    }

    private static Terms termsOf(ProcedureId id, List<OpinionTerm> opinions) {
        var terms = Given.TERMS;
        return new Terms(id, terms.competence(), terms.pieces(), terms.rules(), opinions, terms.decision());
    }

    private static DossierStories completeUnder(Terms terms) {
        var story = DossierStories.notOpened()
                .then(new OpenDraft(ID, Given.AWA, ApplicantRole.EMPLOYER, Given.STUDENT_JOB));
        Given.commonPieces().forEach(piece -> story.then(new AttachPiece(ID, piece)));
        return story.then(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, terms))
                .then(new MarkComplete(ID));
    }
}
