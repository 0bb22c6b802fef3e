package fr.workinfrance.standalone.killed;

import fr.workinfrance.query.letter.Letter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** What the database says is owed to the world outside. */
record Owed(Connection database) {

    /** The {@code Message-ID} of each letter that goes by e-mail. */
    Set<String> letters() throws SQLException {
        var numbers = new HashSet<String>();
        for (var cause : texts("SELECT letter || '/' || account FROM courier.delivery"))
            numbers.add("<" + Letter.number(cause) + "@localhost>");
        return numbers;
    }

    /** The {@code Message-ID} of each e-mail to whoever watches. */
    Set<String> warnings() throws SQLException {
        return texts(
                "SELECT '<' || m.id || '@localhost>' FROM watch.message m JOIN watch.watch w ON w.id = watch WHERE w.kind = 'EMAIL'");
    }

    /** The {@code webhook-id} of each call. */
    Set<String> calls() throws SQLException {
        return texts(
                "SELECT m.id::text FROM watch.message m JOIN watch.watch w ON w.id = watch WHERE w.kind = 'WEBHOOK'");
    }

    /** How far every word to whoever watches has come, and what the last try failed of. */
    Set<String> states() throws SQLException {
        return texts("""
                SELECT w.kind || ' ' || m.kind || ' ' || m.state || ' ' || m.attempts || ' ' || coalesce(m.error, '')
                FROM watch.message m JOIN watch.watch w ON w.id = m.watch""");
    }

    /** What was not handed over and written down. */
    long open() throws SQLException {
        return number("""
                SELECT (SELECT count(*) FROM courier.delivery WHERE state <> 'SENT')
                     + (SELECT count(*) FROM watch.message WHERE state <> 'SENT')""");
    }

    /** Letters that events call for and nobody took, or that lie not once in the inbox of the one reader they are for. */
    long lettersNotOnceInAnInbox() throws SQLException {
        return number("""
                SELECT count(*) FROM (
                    SELECT l.id FROM notification.letter l LEFT JOIN courier.copy c ON c.letter = l.id
                    WHERE l.recorded_at >= (SELECT at FROM courier.opening) AND l.recipient LIKE 'account:%'
                    GROUP BY l.id HAVING count(c.letter) <> 1) wrong""");
    }

    /** Watches of what was withdrawn whose watchers were not told. */
    long untold() throws SQLException {
        return number("""
                SELECT count(*) FROM watch.watch w JOIN register.attestation a ON a.code = w.code
                WHERE a.ending IS NOT NULL
                  AND NOT EXISTS (SELECT FROM watch.message m WHERE m.watch = w.id AND m.kind = a.ending AND m.state = 'SENT')""");
    }

    /** Questions to those who are to watch that nobody took over yet. */
    long unasked() throws SQLException {
        return number("SELECT count(*) FROM watch.message WHERE kind = 'CONFIRM' AND state <> 'SENT'");
    }

    /** Shares that show more than dates and have nothing to show. */
    long sharesWithoutBox() throws SQLException {
        return number("""
                SELECT count(*) FROM log.event e LEFT JOIN sharing.box b
                    ON b.share::text = convert_from(e.payload, 'UTF8')::jsonb ->> 'share' AND b.sealed IS NOT NULL
                WHERE e.name = 'share.opened' AND convert_from(e.payload, 'UTF8')::jsonb ->> 'discloses' <> 'VALIDITY' AND b.share IS NULL""");
    }

    long boxes() throws SQLException {
        return number("SELECT count(*) FROM sharing.box");
    }

    long sharesOpened() throws SQLException {
        return number("SELECT count(*) FROM log.event WHERE name = 'share.opened'");
    }

    /** Those who wait to append, for a lock that somebody else holds. */
    long waitingToAppend() throws SQLException {
        return number("SELECT count(*) FROM (%s) waiting".formatted(WAITING));
    }

    /** Takes from the database what a client that is dead had asked of it. */
    void forgetsWhoWaits() throws SQLException {
        number("SELECT count(pg_terminate_backend(pid)) FROM (%s) waiting".formatted(WAITING));
    }

    /** Lets the minutes pass for which what was being sent belongs to whoever was sending it. */
    void claimsRunOut() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("UPDATE courier.delivery SET next_at = now() WHERE state = 'CLAIMED'");
            statement.execute("UPDATE watch.message SET next_at = now() WHERE state = 'CLAIMED'");
        }
    }

    private static final String WAITING = """
            SELECT pid FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%log.head%'""";

    private Set<String> texts(String question) throws SQLException {
        var texts = new HashSet<String>();
        try (var rows = database.createStatement().executeQuery(question)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        return texts;
    }

    private long number(String question) throws SQLException {
        try (var rows = database.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
