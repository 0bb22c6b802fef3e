package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.DossierStories.NOW;
import static fr.workinfrance.domain.dossier.DossierStories.answered;
import static fr.workinfrance.domain.dossier.DossierStories.asked;
import static fr.workinfrance.domain.dossier.DossierStories.complete;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.INSPECTION;
import static fr.workinfrance.domain.dossier.Given.PREFECTURE;
import static fr.workinfrance.domain.dossier.Given.answer;
import static fr.workinfrance.domain.dossier.Given.opinion;
import static fr.workinfrance.domain.dossier.Given.simple;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsultingTest {

    static final String AFTER_THE_DEADLINE = "2026-04-01T09:00:00Z";
    final OpinionRequest request = simple(1, PREFECTURE);
    final DossierCommand.GiveOpinion giving = new GiveOpinion(ID, opinion(1), PREFECTURE, answer(Verdict.FAVOURABLE));

    @Test
    void asks_an_agency_once_at_a_time_under_one_basis() {
        given(complete())
                .when(new RequestOpinion(ID, request, null))
                .then(new OpinionRequested(ID, NOW, request, null));
        given(asked(request))
                .when(new RequestOpinion(ID, simple(2, PREFECTURE), null))
                .thenRefused(new Refusal.OpinionAlreadyAwaited(PREFECTURE, request.basis()));
        given(asked(request))
                .when(new RequestOpinion(ID, simple(1, INSPECTION), null))
                .thenRefused(new Refusal.OpinionIdTaken(opinion(1)));
        given(answered(request, Verdict.FAVOURABLE))
                .when(new RequestOpinion(ID, simple(2, PREFECTURE), null))
                .then(new OpinionRequested(ID, NOW, simple(2, PREFECTURE), null));
    }

    @Test
    void asks_under_an_article_and_nothing_else() {
        var asked = new OpinionRequest(
                opinion(1), PREFECTURE, "the student is ill", false, false, true, request.dueOn(), Silence.STILL_OWED);
        given(complete()).when(new RequestOpinion(ID, asked, null)).thenRefused(new Refusal.NoArticle());
    }

    @Test
    void grants_an_agency_three_months_at_most() {
        var slip = LocalDate.of(2062, 3, 31);
        var asked =
                new OpinionRequest(opinion(1), PREFECTURE, "R5221-20 1°", false, false, true, slip, Silence.STILL_OWED);
        given(complete())
                .when(new RequestOpinion(ID, asked, null))
                .thenRefused(new Refusal.DelayTooLong(slip, LocalDate.of(2026, 6, 3)));
    }

    @Test
    void may_ask_the_same_agency_under_another_basis() {
        var other = new OpinionRequest(
                opinion(2),
                PREFECTURE,
                "R5221-20 1°",
                false,
                false,
                true,
                LocalDate.of(2026, 3, 31),
                Silence.STILL_OWED);
        given(asked(request))
                .when(new RequestOpinion(ID, other, null))
                .then(new OpinionRequested(ID, NOW, other, null));
    }

    @Test
    void never_asks_the_kind_of_agency_that_decides_nor_for_yesterday() {
        given(complete())
                .when(new RequestOpinion(ID, simple(1, Given.DIRECCTE), null))
                .thenRefused(new Refusal.CannotBeConsulted(Given.DIRECCTE));
        given(complete())
                .on(AFTER_THE_DEADLINE)
                .when(new RequestOpinion(ID, request, null))
                .thenRefused(new Refusal.DeadlineInThePast(request.dueOn()));
        given(complete())
                .on("2026-03-31T09:00:00Z")
                .when(new RequestOpinion(ID, request, null))
                .thenOne(OpinionRequested.class);
    }

    @Test
    void is_answered_by_the_agency_asked_and_no_other() {
        given(asked(request)).when(giving).then(new OpinionGiven(ID, NOW, opinion(1), giving.answer(), false));
        given(asked(request))
                .when(new GiveOpinion(ID, opinion(1), INSPECTION, giving.answer()))
                .thenRefused(new Refusal.OpinionOfAnotherAgency(opinion(1), INSPECTION));
        given(asked(request))
                .when(new GiveOpinion(ID, opinion(8), PREFECTURE, giving.answer()))
                .thenRefused(new Refusal.OpinionUnknown(opinion(8)));
    }

    @Test
    void tells_an_answer_after_the_deadline_from_one_on_its_last_day() {
        assertThat(given(asked(request))
                        .on(AFTER_THE_DEADLINE)
                        .when(giving)
                        .thenOne(OpinionGiven.class)
                        .late())
                .isTrue();
        assertThat(given(asked(request))
                        .on("2026-03-31T20:00:00Z")
                        .when(giving)
                        .thenOne(OpinionGiven.class)
                        .late())
                .isFalse();
    }

    @Test
    void is_given_once_then_superseded_by_numbered_versions() {
        var change = new SupersedeOpinion(ID, opinion(1), PREFECTURE, answer(Verdict.UNFAVOURABLE));
        given(answered(request, Verdict.FAVOURABLE))
                .when(giving)
                .thenRefused(new Refusal.OpinionAlreadyGiven(opinion(1)));
        given(answered(request, Verdict.FAVOURABLE))
                .when(change)
                .then(new OpinionSuperseded(ID, NOW, opinion(1), change.answer(), 2));
        given(answered(request, Verdict.FAVOURABLE).then(change))
                .when(change)
                .then(new OpinionSuperseded(ID, NOW, opinion(1), change.answer(), 3));
    }

    @Test
    void has_nothing_to_supersede_before_it_is_given() {
        var change = new SupersedeOpinion(ID, opinion(1), PREFECTURE, answer(Verdict.UNFAVOURABLE));
        given(asked(request)).when(change).thenRefused(new Refusal.OpinionNotGiven(opinion(1)));
        given(asked(request))
                .when(new SupersedeOpinion(ID, opinion(8), PREFECTURE, change.answer()))
                .thenRefused(new Refusal.OpinionUnknown(opinion(8)));
        given(answered(request, Verdict.FAVOURABLE))
                .when(new SupersedeOpinion(ID, opinion(1), INSPECTION, change.answer()))
                .thenRefused(new Refusal.OpinionOfAnotherAgency(opinion(1), INSPECTION));
    }

    @Test
    void is_recalled_only_before_it_is_given_and_then_ends_for_the_agency() {
        var recall = new RecallOpinion(ID, opinion(1), Given.words("By mistake."));
        given(asked(request)).when(recall).then(new OpinionRecalled(ID, NOW, opinion(1), recall.reasons()));
        given(answered(request, Verdict.FAVOURABLE))
                .when(recall)
                .thenRefused(new Refusal.OpinionAlreadyGiven(opinion(1)));
        given(asked(request))
                .when(new RecallOpinion(ID, opinion(8), recall.reasons()))
                .thenRefused(new Refusal.OpinionUnknown(opinion(8)));

        var recalled = asked(request).then(recall);
        var gone = new Refusal.OpinionWasRecalled(opinion(1));
        given(recalled).when(recall).thenRefused(gone);
        given(recalled).when(giving).thenRefused(gone);
        given(recalled)
                .when(new SupersedeOpinion(ID, opinion(1), PREFECTURE, giving.answer()))
                .thenRefused(gone);
        given(recalled).when(new RecordOpinionOverdue(ID, opinion(1))).thenRefused(gone);
        assertThat(recalled.dossier().parties())
                .hasValueSatisfying(p -> assertThat(p.consulted()).isEmpty());
        given(recalled)
                .when(new RequestOpinion(ID, simple(2, PREFECTURE), null))
                .thenOne(OpinionRequested.class);
    }

    @Test
    void cannot_be_recalled_when_the_law_wants_it_or_silence_has_spoken() {
        var recall = new RecallOpinion(ID, opinion(1), Given.words("By mistake."));
        var never = new Refusal.OpinionCannotBeRecalled(opinion(1));
        given(asked(Given.binding(1, PREFECTURE))).when(recall).thenRefused(never);

        var deemed = asked(Given.request(1, PREFECTURE, true, false, true, Silence.DEEMED_UNFAVOURABLE));
        var spoken = new java.util.ArrayList<>(deemed.events());
        spoken.add(new OpinionOverdue(ID, NOW, opinion(1)));
        given(spoken).when(recall).thenRefused(never);
    }

    @Test
    void may_be_recalled_when_the_law_lets_one_pass_over_it() {
        given(asked(Given.request(1, PREFECTURE, false, true, true, Silence.STILL_OWED)))
                .when(new RecallOpinion(ID, opinion(1), Given.words("By mistake.")))
                .thenOne(OpinionRecalled.class);
    }

    @Test
    void is_overdue_once_and_only_after_its_deadline() {
        var overdue = new RecordOpinionOverdue(ID, opinion(1));
        var notDue = new Refusal.OpinionNotDue(opinion(1), request.dueOn());
        given(asked(request)).when(overdue).thenRefused(notDue);
        given(asked(request)).on("2026-03-31T20:00:00Z").when(overdue).thenRefused(notDue);
        var late = given(asked(request)).on(AFTER_THE_DEADLINE).when(overdue).thenOne(OpinionOverdue.class);
        var past = new java.util.ArrayList<>(asked(request).events());
        past.add(late);
        given(past).on(AFTER_THE_DEADLINE).when(overdue).thenRefused(notDue);
        given(answered(request, Verdict.FAVOURABLE))
                .on(AFTER_THE_DEADLINE)
                .when(overdue)
                .thenRefused(new Refusal.OpinionAlreadyGiven(opinion(1)));
        given(asked(request))
                .when(new RecordOpinionOverdue(ID, opinion(8)))
                .thenRefused(new Refusal.OpinionUnknown(opinion(8)));
    }

    @Test
    void makes_the_agency_a_party_until_the_end() {
        assertThat(asked(request, simple(2, INSPECTION)).dossier().parties())
                .hasValueSatisfying(p -> assertThat(p.consulted()).isEqualTo(Set.of(PREFECTURE, INSPECTION)));
    }
}
