package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.Given.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.Dossier.UnderWay;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A silence that has decided and that nobody has recorded yet. */
class SilenceTest {

    /** What only records that a day has passed, and who takes part, which is no part of the decision. */
    static final Set<Move> LEFT_OPEN = Set.of(
            Move.REFUSE_BY_SILENCE,
            Move.RECORD_OPINION_OVERDUE,
            Move.INVITE_PARTY,
            Move.TAKE_UP_INVITATION,
            Move.REVOKE_INVITATION,
            Move.REMOVE_PARTY);

    static Stream<Arguments> moves() {
        return Arrays.stream(Stage.values())
                .filter(Stage::isUnderWay)
                .flatMap(stage -> EveryCommand.once().stream()
                        .filter(command -> Move.of(command).isPossibleAt(stage))
                        .filter(command -> !LEFT_OPEN.contains(Move.of(command)))
                        .map(command -> arguments(stage, Move.of(command), command)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("moves")
    void leaves_nothing_to_do_from_the_day_after(Stage stage, Move move, DossierCommand command) {
        var past = DossierStories.byStage().get(stage).get().events();
        var silenceOn = ((UnderWay) Dossier.after(past)).file().clock().silenceOn();
        var midnight = silenceOn.plusDays(1).atStartOfDay(ParisTime.ZONE).toInstant();
        given(past).on(midnight).when(command).thenRefused(new Refusal.SilenceHasRejected(silenceOn));
        assertThat(given(past).on(midnight.minusSeconds(1)).when(command).decision())
                .as("%s on the last day", move)
                .isNotEqualTo(Decision.refuse(new Refusal.SilenceHasRejected(silenceOn)));
        given(past)
                .on(midnight.plusSeconds(700_000))
                .when(new RefuseBySilence(ID))
                .thenOne(DossierRefusedBySilence.class);
    }

    /** Law: the day ends at midnight in Paris, in summer time or not, wherever the dossier lies. */
    @ParameterizedTest
    @CsvSource({
        // The clocks went on in the night to 29 March 2026, and back in the night to 25 October.
        "2026-01-28, 2026-03-28, 2026-03-28T23:00:00Z",
        "2026-01-29, 2026-03-29, 2026-03-29T22:00:00Z",
        "2026-08-24, 2026-10-24, 2026-10-24T22:00:00Z",
        "2026-08-25, 2026-10-25, 2026-10-25T23:00:00Z",
        "2026-10-31, 2026-12-31, 2026-12-31T23:00:00Z",
        "2027-12-29, 2028-02-29, 2028-02-29T23:00:00Z",
        "2027-12-31, 2028-02-29, 2028-02-29T23:00:00Z",
        "2026-12-31, 2027-02-28, 2027-02-28T23:00:00Z"
    })
    void decides_at_midnight_in_paris(LocalDate received, LocalDate silenceOn, Instant midnight) {
        for (var place : List.of("DIRECCTE-75", "DIRECCTE-971", "DIRECCTE-974", "DIRECCTE-976")) {
            var submit = new SubmitDossier(ID, Given.form(), AgencyId.of(place), Given.TERMS);
            var story =
                    DossierStories.draftWithPieces().at(received + "T11:00:00Z").then(submit);
            assertThat(((UnderWay) story.dossier()).file().clock().silenceOn()).isEqualTo(silenceOn);
            given(story)
                    .on(midnight.minusMillis(1))
                    .when(new RefuseBySilence(ID))
                    .thenRefused(new Refusal.SilenceNotReached(silenceOn));
            assertThat(given(story)
                            .on(midnight)
                            .when(new RefuseBySilence(ID))
                            .thenOne(DossierRefusedBySilence.class)
                            .bornOn())
                    .isEqualTo(silenceOn);
        }
    }

    /** Whoever sends on a Caribbean evening has sent on the next day in Paris; on a Pacific morning, still on the day before. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T22:59:59Z, 2026-05-02",
        "2026-03-02T23:00:00Z, 2026-05-03",
        "2026-03-28T23:30:00Z, 2026-05-29"
    })
    void runs_from_the_day_of_receipt_in_paris(Instant sent, LocalDate silenceOn) {
        var submit = new SubmitDossier(ID, Given.form(), AgencyId.of("DIRECCTE-971"), Given.TERMS);
        assertThat(given(DossierStories.draftWithPieces())
                        .on(sent)
                        .when(submit)
                        .thenOne(DossierSubmitted.class)
                        .receipt()
                        .silenceOn())
                .isEqualTo(silenceOn);
    }

    @Test
    void keeps_nobody_from_coming_and_going() {
        var past = DossierStories.byStage().get(Stage.SUBMITTED).get().events();
        var silenceOn = ((UnderWay) Dossier.after(past)).file().clock().silenceOn();
        var after = silenceOn.plusDays(9).atStartOfDay(ParisTime.ZONE).toInstant();
        for (var command : EveryCommand.once())
            if (LEFT_OPEN.contains(Move.of(command)))
                assertThat(given(past).on(after).when(command).decision())
                        .as("%s", Move.of(command))
                        .isNotEqualTo(Decision.refuse(new Refusal.SilenceHasRejected(silenceOn)));
    }

    @Test
    void lets_an_opinion_that_came_due_before_it_be_recorded_as_late() {
        given(DossierStories.underExamination())
                .on("2026-05-09T09:00:00Z")
                .when(new RecordOpinionOverdue(ID, Given.opinion(1)))
                .thenOne(OpinionOverdue.class);
    }

    @Test
    void rejects_an_appeal_too_whether_or_not_it_is_recorded() {
        var ruling = new DecideAppeal(
                ID, Given.APPEAL, Given.DIRECCTE, AppealRuling.ALLOWED, Given.words("Yes."), Given.CLAIRE);
        var lastDay = LocalDate.of(2026, 5, 2);
        given(DossierStories.contested())
                .on("2026-05-02T21:59:59Z")
                .when(ruling)
                .thenOne(AppealAllowed.class);
        given(DossierStories.contested())
                .on("2026-05-02T22:00:00Z")
                .when(ruling)
                .thenRefused(new Refusal.SilenceHasRejected(lastDay));
    }

    @Test
    void keeps_no_old_dossier_from_being_imported_and_leaves_it_to_be_recorded() {
        var then = Instant.parse("2018-03-01T09:00:00Z");
        var source = new ImportSource("demarches-simplifiees/v1", "1");
        var importing = new ImportDossier(
                ID,
                Given.AWA,
                ApplicantRole.WORKER,
                Given.TERMS,
                source,
                Given.form(),
                Given.commonPieces(),
                Given.DIRECCTE,
                new ImportedHistory(then, then, then, null));
        var imported = DossierStories.notOpened().then(importing);
        given(imported)
                .when(DossierStories.approval())
                .thenRefused(new Refusal.SilenceHasRejected(LocalDate.of(2018, 5, 1)));
        given(imported).when(new RefuseBySilence(ID)).thenOne(DossierRefusedBySilence.class);
    }
}
