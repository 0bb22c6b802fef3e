package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.Given.CLAIRE;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.dossier.DossierCommand.GiveReasons;
import fr.workinfrance.domain.dossier.DossierCommand.RecordReasonsOverdue;
import fr.workinfrance.domain.dossier.DossierCommand.RejectAppealBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.RequestReasons;
import fr.workinfrance.domain.dossier.DossierEvent.AppealFiled;
import fr.workinfrance.domain.dossier.DossierEvent.ReasonsGiven;
import fr.workinfrance.domain.dossier.DossierEvent.ReasonsOverdue;
import fr.workinfrance.domain.dossier.DossierEvent.ReasonsRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reasons of an implicit refusal: asked for, given, or not in time. */
class ReasonsTest {

    static final List<String> LAW = List.of("R5221-20 6°");
    static final DossierCommand.FileAppeal APPEAL = DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS);

    @Test
    void tells_on_request_the_reasons_of_an_implicit_refusal_within_a_month() {
        // Refused by silence at the end of 2 May; asked on 3 May.
        var at = Instant.parse("2026-05-03T10:00:00Z");
        given(DossierStories.refusedBySilence())
                .on(at)
                .when(new RequestReasons(ID))
                .then(new ReasonsRequested(ID, at, LocalDate.of(2026, 6, 3)));
        var asked = DossierStories.refusedBySilence().then(new RequestReasons(ID));
        given(asked).on(at).when(new RequestReasons(ID)).thenRefused(new Refusal.ReasonsAlreadyAsked());
    }

    @Test
    void tells_them_by_the_last_of_a_shorter_month() {
        var story = DossierStories.submitted().at("2027-01-31T09:00:00Z");
        story.then(new DossierCommand.RefuseBySilence(ID));
        var late = new Refusal.TooLateForReasons(LocalDate.of(2026, 7, 3));
        given(story).on("2027-01-31T10:00:00Z").when(new RequestReasons(ID)).thenRefused(late);
        given(story).on("2026-07-03T20:00:00Z").when(new RequestReasons(ID)).thenOne(ReasonsRequested.class);
        given(story).on("2026-07-03T22:00:00Z").when(new RequestReasons(ID)).thenRefused(late);
        var february = given(DossierStories.refusedBySilence())
                .on("2026-05-31T09:00:00Z")
                .when(new RequestReasons(ID))
                .thenOne(ReasonsRequested.class);
        assertThat(february.dueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void may_be_asked_for_by_whoever_has_appealed_already() {
        var contested = DossierStories.refusedBySilence().then(APPEAL);
        given(contested).when(new RequestReasons(ID)).thenOne(ReasonsRequested.class);
        var silent = contested.at("2026-07-04T09:00:00Z").then(new RejectAppealBySilence(ID, Given.APPEAL));
        given(silent)
                .on("2026-07-04T09:00:00Z")
                .when(new RequestReasons(ID))
                .thenRefused(new Refusal.TooLateForReasons(LocalDate.of(2026, 7, 3)));
        var rejected =
                DossierStories.refusedBySilence().then(APPEAL).then(DossierStories.answer(AppealRuling.REJECTED));
        given(rejected).when(new RequestReasons(ID)).thenOne(ReasonsRequested.class);
        for (var spoken : List.of(DossierStories.contested(), DossierStories.confirmed()))
            given(spoken).when(new RequestReasons(ID)).thenRefused(new Refusal.ReasonsToldAlready());
    }

    /** Law: asked for in time, they move the delay to go to court to the day they are told (CRPA L232-4). */
    @Test
    void let_the_delay_for_the_court_run_from_the_day_they_are_told() {
        var asked = DossierStories.refusedBySilence().at("2026-06-20T09:00:00Z").then(new RequestReasons(ID));
        assertThat(keeps(asked, "2026-07-10T09:00:00Z")).isTrue();
        var told = asked.at("2026-07-15T09:00:00Z").then(new GiveReasons(ID, LAW, words("The pay."), CLAIRE));
        assertThat(keeps(told, "2026-07-20T09:00:00Z")).isTrue();
        assertThat(keeps(told, "2026-09-16T21:00:00Z")).isTrue();
        assertThat(keeps(told, "2026-09-16T22:00:00Z")).isFalse();
        var never = DossierStories.refusedBySilence();
        assertThat(keeps(never, "2026-07-03T21:00:00Z")).isTrue();
        assertThat(keeps(never, "2026-07-03T22:00:00Z")).isFalse();
    }

    private static boolean keeps(DossierStories story, String at) {
        return given(story).on(at).when(APPEAL).thenOne(AppealFiled.class).keepsTheDelay();
    }

    @Test
    void gives_reasons_once_and_only_when_they_were_asked_for() {
        var give = new GiveReasons(ID, LAW, words("The pay."), CLAIRE);
        given(DossierStories.refusedBySilence()).when(give).thenRefused(new Refusal.ReasonsNotAsked());
        given(DossierStories.refused()).when(give).thenRefused(new Refusal.ReasonsNotAsked());
        var asked = DossierStories.refusedBySilence().then(new RequestReasons(ID));
        var inTime = Instant.parse("2026-06-03T20:00:00Z");
        given(asked).on(inTime).when(give).then(new ReasonsGiven(ID, inTime, LAW, words("The pay."), CLAIRE, false));
        assertThat(given(asked)
                        .on("2026-06-04T09:00:00Z")
                        .when(give)
                        .thenOne(ReasonsGiven.class)
                        .late())
                .isTrue();
        var missing = new Refusal.ReasonsMissing();
        given(asked)
                .when(new GiveReasons(ID, List.of(" "), words("The pay."), CLAIRE))
                .thenRefused(missing);
        given(asked).when(new GiveReasons(ID, LAW, words(" "), CLAIRE)).thenRefused(missing);
        given(asked)
                .when(new GiveReasons(ID, List.of("the pay is too low"), words("The pay."), CLAIRE))
                .thenRefused(new Refusal.NoArticle());
        var given = asked.then(give);
        given(given).when(give).thenRefused(new Refusal.ReasonsAlreadyGiven());
        given(given)
                .on("2026-06-04T09:00:00Z")
                .when(new RecordReasonsOverdue(ID))
                .thenRefused(new Refusal.ReasonsAlreadyGiven());
    }

    @Test
    void records_once_that_reasons_are_overdue() {
        var overdue = new RecordReasonsOverdue(ID);
        var due = LocalDate.of(2026, 6, 3);
        given(DossierStories.refusedBySilence()).when(overdue).thenRefused(new Refusal.ReasonsNotAsked());
        var asked = DossierStories.refusedBySilence().then(new RequestReasons(ID));
        given(asked).on("2026-06-03T21:00:00Z").when(overdue).thenRefused(new Refusal.ReasonsNotDue(due));
        var at = Instant.parse("2026-06-03T22:00:00Z");
        given(asked).on(at).when(overdue).then(new ReasonsOverdue(ID, at, due));
        var recorded = asked.at("2026-06-04T09:00:00Z").then(overdue);
        given(recorded).on("2026-06-05T09:00:00Z").when(overdue).thenRefused(new Refusal.ReasonsNotDue(due));
        given(recorded)
                .on("2026-06-05T09:00:00Z")
                .when(new GiveReasons(ID, LAW, words("The pay."), CLAIRE))
                .thenOne(ReasonsGiven.class);
    }
}
