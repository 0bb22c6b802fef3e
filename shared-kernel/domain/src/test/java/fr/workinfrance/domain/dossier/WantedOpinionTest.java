package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.PREFECTURE;
import static fr.workinfrance.domain.dossier.Given.opinion;
import static fr.workinfrance.domain.dossier.Given.words;
import static fr.workinfrance.domain.dossier.WantedTerms.DRAC;
import static fr.workinfrance.domain.dossier.WantedTerms.TODAY;
import static fr.workinfrance.domain.dossier.WantedTerms.asked;
import static fr.workinfrance.domain.dossier.WantedTerms.completeUnder;
import static fr.workinfrance.domain.dossier.WantedTerms.termsOf;
import static fr.workinfrance.domain.dossier.WantedTerms.wanting;
import static fr.workinfrance.domain.dossier.WantedTerms.wantingDrac;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.dossier.DossierCommand.ApproveDossier;
import fr.workinfrance.domain.dossier.DossierCommand.GiveOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RequestOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.SubmitDossier;
import fr.workinfrance.domain.dossier.DossierEvent.DossierApproved;
import fr.workinfrance.domain.dossier.DossierEvent.DossierRefused;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionRequested;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.OpinionTerm.Want;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Terms;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An opinion that the procedure wants, whether anybody thought of it or not, and the terms on which it is asked for. */
class WantedOpinionTest {

    static final Terms BINDING = wanting("L7122-3", true, true, false, Silence.DEEMED_UNFAVOURABLE);

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

    private static RefuseDossier refusal(@Nullable String overriding) {
        var reasons = overriding == null ? null : words(overriding);
        return new RefuseDossier(ID, List.of("R5221-20"), words("Why."), Given.CLAIRE, reasons);
    }
}
