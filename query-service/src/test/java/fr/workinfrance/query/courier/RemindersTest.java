package fr.workinfrance.query.courier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.courier.Reminders.Running;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterKind;
import fr.workinfrance.query.letter.Recipient;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RemindersTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    private static final DossierId DOSSIER = new DossierId(new UUID(0, 1));

    @Test
    void come_seven_and_two_days_before_pieces_are_due_and_each_is_one_letter() {
        var letters = LAST_DAY.minusDays(30)
                .datesUntil(LAST_DAY.plusDays(10))
                .flatMap(day -> Reminders.letter(asked(LocalDate.of(2026, 3, 1)), day).stream()
                        .map(letter -> day + " " + letter.id()))
                .toList();
        assertThat(letters).hasSize(8);
        assertThat(letters.getFirst()).startsWith("2026-03-24");
        assertThat(letters.getLast()).startsWith("2026-03-31");
        assertThat(letters.stream().map(l -> l.substring(11)).collect(Collectors.toSet()))
                .hasSize(2);
    }

    @Test
    void are_only_the_last_one_after_days_without_a_courier() {
        var late = Reminders.letter(asked(LocalDate.of(2026, 3, 1)), LAST_DAY.minusDays(1));
        var onTime = Reminders.letter(asked(LocalDate.of(2026, 3, 1)), LAST_DAY.minusDays(2));
        assertThat(late.map(Letter::id)).isEqualTo(onTime.map(Letter::id)).isPresent();
    }

    @Test
    void are_none_once_the_day_is_over() {
        assertThat(Reminders.letter(asked(LocalDate.of(2026, 3, 1)), LAST_DAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void are_none_for_what_was_only_just_told() {
        assertThat(Reminders.letter(asked(LAST_DAY.minusDays(5)), LAST_DAY.minusDays(5)))
                .isEmpty();
        assertThat(Reminders.letter(asked(LAST_DAY.minusDays(5)), LAST_DAY.minusDays(2)))
                .isPresent();
    }

    @Test
    void are_anew_when_the_day_moves() {
        var before = Reminders.letter(asked(LocalDate.of(2026, 3, 1)), LAST_DAY.minusDays(2));
        var moved =
                new Running(DOSSIER, LetterKind.PIECES_DUE, "", to(), LocalDate.of(2026, 3, 1), LAST_DAY.plusDays(10));
        assertThat(Reminders.letter(moved, LAST_DAY.plusDays(8)).map(Letter::id))
                .isNotEqualTo(before.map(Letter::id));
    }

    private static Running asked(LocalDate since) {
        return new Running(DOSSIER, LetterKind.PIECES_DUE, "", to(), since, LAST_DAY);
    }

    private static Recipient to() {
        return new Recipient.OfAccount(AccountId.of("awa"));
    }
}
