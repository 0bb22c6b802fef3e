package fr.workinfrance.query.notification;

import static fr.workinfrance.query.notification.LettersOf.letters;
import static fr.workinfrance.query.notification.LettersOf.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.Dossier.UnderWay;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.CloseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.DecideAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.FileAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.GiveReasons;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RejectAppealBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.RepealAuthorisation;
import fr.workinfrance.domain.dossier.DossierCommand.RequestReasons;
import fr.workinfrance.domain.dossier.DossierCommand.WithdrawAuthorisation;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterKind;
import fr.workinfrance.query.letter.LetterWriter;
import fr.workinfrance.query.letter.WrittenLetter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the letters of an appeal that was answered tell of the days to come. */
class AppealLettersTest {

    /** Whoever closed it knows that; whoever did not produce the pieces must know until when they may. */
    @Test
    void tell_what_is_missing_again_once_an_appeal_took_a_closing_back() {
        var past = new Past().incomplete("awa");
        var appeal = new AppealId(new UUID(7, 4));
        var reasons = past.words("No passport.");
        past.at(LocalDate.of(2026, 3, 17))
                .then(new CloseDossier(past.id, CloseReason.PIECES_NOT_PRODUCED, reasons, past.claire()))
                .then(new FileAppeal(past.id, appeal, AppealKind.GRACIOUS, past.words("It was at the consulate.")))
                .then(new DecideAppeal(
                        past.id,
                        appeal,
                        Past.DIRECCTE,
                        AppealRuling.ALLOWED,
                        past.words("Rightly so."),
                        past.claire()));
        assertThat(told(past))
                .endsWith(
                        "CLOSED account:awa",
                        "APPEAL_RECEIPT account:awa",
                        "APPEAL_CAME agency:DIRECCTE-75",
                        "APPEAL_ALLOWED account:awa",
                        "PIECES_ASKED account:awa");
        // Law: the two months from 17 March stand still while the pieces are awaited (CRPA L114-5): a day that no
        // letter
        // may name as the last one before the pause is known.
        assertThat(letters(past, "Any").getLast().facts())
                .isEqualTo(Map.of("gaps", "PASSPORT:ILLEGIBLE", "respondBy", "2026-03-31", "silenceOn", "2026-05-31"));
        assertThat(facts(past, LetterKind.APPEAL_ALLOWED)).isEmpty();
        var view = Objects.requireNonNull(DossierView.after(past.events()));
        assertThat(view.stage()).isEqualTo(Stage.INCOMPLETE);
        assertThat(view.piecesBy()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(view.silenceOn())
                .isEqualTo(
                        ((UnderWay) Dossier.after(past.events())).file().clock().silenceOn());
    }

    @Test
    void name_the_day_of_silence_with_an_appeal_that_was_allowed_where_nothing_more_is_asked_for() {
        var complete = new Past().complete("awa");
        assertThat(facts(
                        allowed(
                                complete,
                                new RefuseDossier(
                                        complete.id,
                                        List.of("R5221-20"),
                                        complete.words("No."),
                                        complete.claire(),
                                        null)),
                        LetterKind.APPEAL_ALLOWED))
                .isEqualTo(Map.of("silenceOn", "2026-05-17"));
        for (var closed : List.of(new Past().submitted("awa"), new Past().complete("awa")))
            assertThat(facts(
                            allowed(
                                    closed,
                                    new CloseDossier(
                                            closed.id, CloseReason.DUPLICATE, closed.words("Twice."), closed.claire())),
                            LetterKind.APPEAL_ALLOWED))
                    .isEqualTo(Map.of("silenceOn", "2026-05-17"));
    }

    /** What had ended it before its withdrawal ends it still: nobody may read that they may work again. */
    @Test
    void say_that_it_remains_ended_where_only_the_withdrawal_of_what_was_over_is_undone() {
        var past = withdrawnAfterItsRepeal();
        assertThat(told(past))
                .contains("WITHDRAWAL_UNDONE account:awa")
                .noneMatch(to -> to.startsWith("AUTHORISATION_RESTORED"));
        var view = Objects.requireNonNull(DossierView.after(past.events()));
        assertThat(view.stage()).isEqualTo(Stage.AUTHORISATION_REPEALED);
        // Why: it was made and rejected before the withdrawal, and the decider would refuse it.
        assertThat(view.contest().hasHeard(AppealKind.GRACIOUS)).isTrue();
        assertThat(view.contest().hasHeard(AppealKind.HIERARCHICAL)).isFalse();
    }

    /** Law: an appeal filed too late keeps no delay, and nobody may be told to go to a court that will not hear them (CRPA L411-2). */
    @Test
    void name_the_last_day_for_the_court_only_where_the_appeal_kept_it() {
        var inTime = rejected(LocalDate.of(2026, 3, 17));
        assertThat(facts(inTime, LetterKind.APPEAL_REJECTED)).isEqualTo(Map.of("courtBy", "2026-05-18"));
        assertThat(written(inTime)).contains("jusqu’au 18/05/2026 inclus").doesNotContain("filedLateOn", "n’a pas");
        var late = rejected(LocalDate.of(2026, 6, 10));
        assertThat(facts(late, LetterKind.APPEAL_REJECTED)).isEqualTo(Map.of("filedLateOn", "2026-06-10"));
        assertThat(written(late)).contains("formé le 10/06/2026").doesNotContain("jusqu’au");
    }

    /** Law: what one appeal has kept, another that came too late does not lose (CRPA L411-2). */
    @Test
    void name_the_day_that_an_earlier_appeal_kept_where_this_one_came_too_late() {
        var past = rejected(LocalDate.of(2026, 4, 20)).at(LocalDate.of(2026, 5, 20));
        var second = new AppealId(new UUID(7, 9));
        past.then(new FileAppeal(past.id, second, AppealKind.HIERARCHICAL, past.words("Look above.")))
                .then(new DecideAppeal(
                        past.id,
                        second,
                        AgencyId.of("MINISTRY-INTERIOR"),
                        AppealRuling.REJECTED,
                        past.words("No."),
                        new Signatory(Personal.of(Subjects.holder(AccountId.of("benoit")), "B. Sorel"), "Chef")));
        assertThat(letters(past, "Any").stream()
                        .filter(letter -> letter.kind() == LetterKind.APPEAL_REJECTED)
                        .map(Letter::facts))
                .containsOnly(Map.of("courtBy", "2026-06-22"));
    }

    /** Law: while reasons asked for in time are owed, the delay does not run (CRPA L232-4). */
    @Test
    void name_no_last_day_for_the_court_while_reasons_are_owed() {
        var past = new Past().submitted("awa").at(LocalDate.of(2026, 5, 4));
        var appeal = new AppealId(new UUID(7, 8));
        past.then(new RefuseBySilence(past.id))
                .then(new RequestReasons(past.id))
                .then(new FileAppeal(past.id, appeal, AppealKind.GRACIOUS, past.words("Look again.")))
                .then(new DecideAppeal(
                        past.id, appeal, Past.DIRECCTE, AppealRuling.REJECTED, past.words("No."), past.claire()));
        assertThat(facts(past, LetterKind.APPEAL_REJECTED)).isEqualTo(Map.of("reasonsDueOn", "2026-06-04"));
        assertThat(written(past)).contains("dus au plus tard le 04/06/2026").doesNotContain("jusqu’au");
        past.then(new GiveReasons(past.id, List.of("R5221-20"), past.words("Underpaid."), past.claire()));
        assertThat(facts(past, LetterKind.REASONS)).isEqualTo(Map.of("courtBy", "2026-07-06"));
    }

    /** A letter of before has none of these facts, and says what holds for every one. */
    @Test
    void say_how_long_the_delay_for_the_court_is_in_a_letter_of_before_too() {
        for (var kind : List.of(LetterKind.APPEAL_REJECTED, LetterKind.APPEAL_SILENT, LetterKind.REASONS))
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                var sent = letters(rejected(LocalDate.of(2026, 3, 17)), "Any").getLast();
                var old = new Letter(sent.id(), kind, sent.to(), sent.dossier(), Map.of());
                assertThat(text(old, language)).containsPattern("deux mois|two months");
            }
    }

    @Test
    void name_the_last_day_for_the_court_where_silence_rejected_it() {
        var past = new Past().refused("awa").at(LocalDate.of(2026, 3, 17));
        var appeal = new AppealId(new UUID(7, 8));
        past.then(new FileAppeal(past.id, appeal, AppealKind.GRACIOUS, past.words("Look again.")));
        past.at(LocalDate.of(2026, 6, 3)).then(new RejectAppealBySilence(past.id, appeal));
        assertThat(facts(past, LetterKind.APPEAL_SILENT))
                .isEqualTo(Map.of("bornOn", "2026-05-17", "courtBy", "2026-07-20"));
    }

    private static Past rejected(LocalDate day) {
        var past = new Past().refused("awa").at(day);
        var appeal = new AppealId(new UUID(7, 8));
        return past.then(new FileAppeal(past.id, appeal, AppealKind.GRACIOUS, past.words("Look again.")))
                .then(new DecideAppeal(
                        past.id, appeal, Past.DIRECCTE, AppealRuling.REJECTED, past.words("No."), past.claire()));
    }

    private static String written(Past past) {
        var letter = letters(past, "Any").stream()
                .filter(sent -> sent.kind() == LetterKind.APPEAL_REJECTED)
                .findFirst()
                .orElseThrow();
        return text(letter, Locale.FRENCH);
    }

    private static String text(Letter letter, Locale language) {
        return new LetterWriter("http://localhost")
                .write(letter, language).parts().stream()
                        .map(WrittenLetter.Part::text)
                        .collect(Collectors.joining("\n"));
    }

    private static Past withdrawnAfterItsRepeal() {
        var past = new Past().attested("awa");
        var first = new AppealId(new UUID(7, 6));
        var second = new AppealId(new UUID(7, 7));
        var words = past.words("So it is.");
        return past.then(new RepealAuthorisation(past.id, LocalDate.of(2026, 5, 1), words, words, past.claire()))
                .then(new FileAppeal(past.id, first, AppealKind.GRACIOUS, words))
                .then(new DecideAppeal(past.id, first, Past.DIRECCTE, AppealRuling.REJECTED, words, past.claire()))
                .then(new WithdrawAuthorisation(past.id, WithdrawalGround.FRAUD, words, past.claire()))
                .then(new FileAppeal(past.id, second, AppealKind.GRACIOUS, words))
                .then(new DecideAppeal(past.id, second, Past.DIRECCTE, AppealRuling.ALLOWED, words, past.claire()));
    }

    private static Past allowed(Past past, DossierCommand ending) {
        var appeal = new AppealId(new UUID(7, 5));
        return past.at(LocalDate.of(2026, 3, 17))
                .then(ending)
                .then(new FileAppeal(past.id, appeal, AppealKind.GRACIOUS, past.words("Look again.")))
                .then(new DecideAppeal(
                        past.id,
                        appeal,
                        Past.DIRECCTE,
                        AppealRuling.ALLOWED,
                        past.words("Rightly so."),
                        past.claire()));
    }

    private static Map<String, String> facts(Past past, LetterKind kind) {
        return letters(past, "Any").stream()
                .filter(letter -> letter.kind() == kind)
                .map(Letter::facts)
                .findFirst()
                .orElseThrow();
    }
}
