package fr.workinfrance.query.courier;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.dossier.ViewJson;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterKind;
import fr.workinfrance.query.letter.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters that the view of notifications holds and nobody has taken yet. */
class FreshLetters {

    /** A letter and its place, from which to look on. */
    record Placed(long position, Letter letter) {}

    private final JdbcClient database;
    private final ViewJson json = new ViewJson();

    FreshLetters(JdbcClient database) {
        this.database = database;
    }

    /**
     * Some of those that come after that place in the log.
     *
     * @param today of whose end and later opinions are still reminded of: what was due before needs no reminder
     */
    List<Placed> after(long position, LocalDate today, int max) {
        return database.sql("""
                        SELECT l.* FROM notification.letter l
                        WHERE l.position > ? AND l.recorded_at >= (SELECT at FROM courier.opening)
                          AND NOT EXISTS (SELECT FROM courier.letter t WHERE t.id = l.id)
                          AND (l.kind <> 'OPINION_DUE' OR (l.facts::json ->> 'lastDay')::date >= ?)
                        ORDER BY l.position, l.id LIMIT ?""")
                .params(position, today, max)
                .query((row, _) -> new Placed(row.getLong("position"), letter(row)))
                .list();
    }

    private Letter letter(ResultSet row) throws SQLException {
        return letter(row, json);
    }

    /** A letter as both tables of letters keep it. */
    static Letter letter(ResultSet row, ViewJson json) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                Recipient.of(row.getString("recipient")),
                Optional.ofNullable(row.getString("dossier")).map(DossierId::of).orElse(null),
                json.facts(row.getString("facts")));
    }
}
