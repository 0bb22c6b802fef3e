package fr.workinfrance.query.courier;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterKind;
import fr.workinfrance.query.letter.Recipient;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reminders of one day: once each, and after days without a courier only the one that is still of use. */
class Reminders {

    /** How many days before its last day each deadline is reminded of. */
    private static final Map<LetterKind, List<Integer>> DAYS_BEFORE = Map.of(
            LetterKind.PIECES_DUE, List.of(7, 2),
            LetterKind.APPEAL_DUE, List.of(15, 5),
            LetterKind.REASONS_DUE, List.of(7, 2),
            LetterKind.SILENCE_NEAR, List.of(15, 5));

    private static final int FARTHEST = 15;

    private final JdbcClient database;

    Reminders(JdbcClient database) {
        this.database = database;
    }

    /** A deadline as the view of notifications keeps it. */
    record Running(
            DossierId dossier, LetterKind kind, String about, Recipient to, LocalDate since, LocalDate lastDay) {}

    List<Letter> of(LocalDate today) {
        return database
                .sql(
                        "SELECT * FROM notification.deadline WHERE last_day BETWEEN ? AND ? ORDER BY last_day, dossier, kind, about")
                .params(today, today.plusDays(FARTHEST))
                .query((row, _) -> new Running(
                        DossierId.of(row.getString("dossier")),
                        LetterKind.valueOf(row.getString("kind")),
                        row.getString("about"),
                        Recipient.of(row.getString("recipient")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list()
                .stream()
                .map(running -> letter(running, today))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Letter> letter(Running deadline, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, deadline.lastDay());
        return DAYS_BEFORE.getOrDefault(deadline.kind(), List.of()).stream()
                .filter(days -> left >= 0 && left <= days)
                // Why: whoever was told of a deadline on that very day or later need not be reminded of it.
                .filter(days -> deadline.lastDay().minusDays(days).isAfter(deadline.since()))
                .min(Comparator.naturalOrder())
                .map(days -> new Letter(
                        Letter.number("reminder/%s/%s/%s/%s/%d"
                                .formatted(
                                        deadline.kind(),
                                        deadline.dossier(),
                                        deadline.about(),
                                        deadline.lastDay(),
                                        days)),
                        deadline.kind(),
                        deadline.to(),
                        deadline.dossier(),
                        Map.of("lastDay", deadline.lastDay().toString())));
    }
}
