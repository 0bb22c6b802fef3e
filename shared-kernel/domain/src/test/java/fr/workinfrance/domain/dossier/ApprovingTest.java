package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.DossierStories.NOW;
import static fr.workinfrance.domain.dossier.DossierStories.answered;
import static fr.workinfrance.domain.dossier.DossierStories.approval;
import static fr.workinfrance.domain.dossier.DossierStories.asked;
import static fr.workinfrance.domain.dossier.DossierStories.complete;
import static fr.workinfrance.domain.dossier.Given.CLAIRE;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.PREFECTURE;
import static fr.workinfrance.domain.dossier.Given.binding;
import static fr.workinfrance.domain.dossier.Given.opinion;
import static fr.workinfrance.domain.dossier.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierCommand.ApproveDossier;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.dossier.DossierEvent.DossierApproved;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovingTest {

    /** Law: twelve months are twelve months, to the day: one more is too long (R5221-3 14°). */
    @ParameterizedTest
    @CsvSource({
        "2028-02-29, 2029-02-28",
        "2028-02-28, 2029-02-28",
        "2027-02-28, 2028-02-28",
        "2027-03-01, 2028-03-01",
        "2027-01-31, 2028-01-31",
        "2027-12-31, 2028-12-31"
    })
    void gives_twelve_months_to_the_day_and_not_one_more(LocalDate from, LocalDate last) {
        var year = new AuthorisedPeriod(from, last);
        var longer = new AuthorisedPeriod(from, last.plusDays(1));
        given(DossierStories.complete())
                .when(new ApproveDossier(ID, longer, List.of(), CLAIRE, words("Whatever the findings.")))
                .thenRefused(new Refusal.PeriodTooLong(longer, last));
        given(DossierStories.complete())
                .when(new ApproveDossier(ID, year, List.of(), CLAIRE, words("Whatever the findings.")))
                .thenOne(DossierApproved.class);
    }

    @Test
    void is_possible_once_complete_and_records_what_the_rules_said() {
        var event = given(complete()).when(approval()).thenOne(DossierApproved.class);
        assertThat(event.at()).isEqualTo(NOW);
        assertThat(event.period()).isEqualTo(Given.PERIOD);
        assertThat(event.signatory()).isEqualTo(Given.CLAIRE);
        assertThat(event.passedOver()).isEmpty();
        assertThat(event.findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.EMPLOYER_MUST_CHECK_PERMIT, Rule.PIECES_COUNTED);
    }

    @Test
    void waits_for_the_last_opinion_that_the_law_wants() {
        given(asked(binding(1, PREFECTURE)))
                .when(approval())
                .thenRefused(new Refusal.OpinionStillAwaited(List.of(opinion(1)), false));
        given(asked(binding(1, PREFECTURE)))
                .when(overriding("No time."))
                .thenRefused(new Refusal.OpinionStillAwaited(List.of(opinion(1)), false));
        given(answered(binding(1, PREFECTURE), Verdict.FAVOURABLE))
                .when(approval())
                .thenOne(DossierApproved.class);
    }

    @Test
    void passes_over_an_opinion_where_the_law_lets_it_with_reasons() {
        var request = Given.request(1, PREFECTURE, false, true, true, Silence.STILL_OWED);
        given(asked(request)).when(approval()).thenRefused(new Refusal.OpinionStillAwaited(List.of(opinion(1)), true));
        given(asked(request))
                .when(overriding(" "))
                .thenRefused(new Refusal.OpinionStillAwaited(List.of(opinion(1)), true));
        var event = given(asked(request)).when(overriding("Urgent.")).thenOne(DossierApproved.class);
        assertThat(event.passedOver()).containsExactly(opinion(1));
        assertThat(event.overriding()).isNotNull();
    }

    @Test
    void is_not_held_by_an_opinion_one_may_do_without() {
        given(asked(Given.simple(1, PREFECTURE))).when(approval()).thenOne(DossierApproved.class);
    }

    @ParameterizedTest
    @CsvSource({
        "FAVOURABLE, true",
        "WITH_RESERVATIONS, true",
        "NOT_COMPETENT, true",
        "UNFAVOURABLE, false",
    })
    void follows_a_binding_opinion(Verdict verdict, boolean possible) {
        var scenario = given(answered(binding(1, PREFECTURE), verdict));
        if (possible) scenario.when(approval()).thenOne(DossierApproved.class);
        else
            scenario.when(overriding("I know better."))
                    .thenRefused(new Refusal.BindingOpinionUnfavourable(List.of(opinion(1))));
    }

    @Test
    void may_go_against_an_opinion_that_does_not_bind() {
        given(answered(Given.simple(1, PREFECTURE), Verdict.UNFAVOURABLE))
                .when(approval())
                .thenOne(DossierApproved.class);
    }

    @Test
    void counts_the_last_version_of_an_opinion() {
        var story = answered(binding(1, PREFECTURE), Verdict.UNFAVOURABLE)
                .then(new SupersedeOpinion(ID, opinion(1), PREFECTURE, Given.answer(Verdict.FAVOURABLE)));
        given(story).when(approval()).thenOne(DossierApproved.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DEEMED_FAVOURABLE, GRANTED",
        "DEEMED_GIVEN, GRANTED",
        "DEEMED_UNFAVOURABLE, FORBIDDEN",
        "STILL_OWED, AWAITED",
    })
    void takes_silence_for_what_the_law_says_it_means(Silence silence, String outcome) {
        var request = Given.request(1, PREFECTURE, true, true, false, silence);
        var past = new ArrayList<>(asked(request).events());
        past.add(new OpinionOverdue(ID, NOW, opinion(1)));
        var answer = given(past).when(approval());
        switch (outcome) {
            case "GRANTED" -> answer.thenOne(DossierApproved.class);
            case "FORBIDDEN" -> answer.thenRefused(new Refusal.BindingOpinionUnfavourable(List.of(opinion(1))));
            default -> answer.thenRefused(new Refusal.OpinionStillAwaited(List.of(opinion(1)), false));
        }
    }

    @Test
    void is_not_for_a_period_that_ends_before_it_begins() {
        var reversed = new AuthorisedPeriod(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 1));
        given(complete()).when(approving(reversed, null)).thenRefused(new Refusal.PeriodReversed(reversed));
        var oneDay = new AuthorisedPeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 1));
        given(complete()).when(approving(oneDay, null)).thenOne(DossierApproved.class);
    }

    @Test
    void lasts_twelve_months_at_most_whatever_the_reasons() {
        var from = LocalDate.of(2026, 4, 1);
        var latest = LocalDate.of(2027, 4, 1);
        var tooLong = new AuthorisedPeriod(from, latest.plusDays(1));
        given(complete()).when(approving(tooLong, "Please.")).thenRefused(new Refusal.PeriodTooLong(tooLong, latest));
        given(complete())
                .when(approving(new AuthorisedPeriod(from, latest), "A new permit is on its way."))
                .thenOne(DossierApproved.class);
    }

    @Test
    void goes_against_a_blocking_finding_only_with_recorded_reasons() {
        var beyondPermit = new AuthorisedPeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 1, 31));
        given(complete())
                .when(approving(beyondPermit, null))
                .thenRefused(new Refusal.FindingsBlock(List.of(Rule.ENDS_TOO_LATE)));
        var event = given(complete())
                .when(approving(beyondPermit, "The permit is being renewed."))
                .thenOne(DossierApproved.class);
        assertThat(event.findings()).extracting(Finding::rule).contains(Rule.ENDS_TOO_LATE);
    }

    private static ApproveDossier overriding(String reasons) {
        return approving(Given.PERIOD, reasons);
    }

    private static ApproveDossier approving(AuthorisedPeriod period, @Nullable String reasons) {
        Personal<String> overriding = reasons == null ? null : Given.words(reasons);
        return new ApproveDossier(ID, period, List.of(), Given.CLAIRE, overriding);
    }
}
