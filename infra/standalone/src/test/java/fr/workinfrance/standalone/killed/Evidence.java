package fr.workinfrance.standalone.killed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What the database says of the commands that were sent. */
public record Evidence(Connection database) {

    /** How many events each command left in the log. */
    public Map<String, Long> eventsByCommand() throws SQLException {
        var counts = new HashMap<String, Long>();
        try (var rows = database.createStatement().executeQuery("""
                SELECT convert_from(metadata, 'UTF8')::jsonb ->> 'commandId', count(*) FROM log.event GROUP BY 1
                """)) {
            while (rows.next()) counts.put(rows.getString(1), rows.getLong(2));
        }
        return counts;
    }

    public long brokenStreams() throws SQLException {
        return number("""
                SELECT count(*) FROM (SELECT stream FROM log.event GROUP BY stream HAVING count(*) <> max(sequence) + 1) broken
                """);
    }

    public long missingPositions() throws SQLException {
        return number("SELECT max(position) - min(position) + 1 - count(*) FROM log.event");
    }

    long laggingProjections() throws SQLException {
        return number("SELECT count(*) FROM projection.position WHERE index < (SELECT max(position) FROM log.event)");
    }

    public long parkedEvents() throws SQLException {
        return number("SELECT count(*) FROM projection.parked");
    }

    /** Events that a table of one row per event does not hold exactly once. */
    long eventsNotOnceIn(String table) throws SQLException {
        return eventsNotOnceIn(table, "");
    }

    /** @param others the beginnings of names, as a pattern, of what that table is not to hold */
    long eventsNotOnceIn(String table, String others) throws SQLException {
        return number("""
                SELECT count(*) FROM (
                    SELECT e.position FROM log.event e LEFT JOIN %s v ON v.position = e.position
                    GROUP BY e.position, e.name
                    HAVING count(v.position) <> CASE WHEN e.name SIMILAR TO '%s' THEN 0 ELSE 1 END) wrong
                """.formatted(table, others));
    }

    /** Dossiers whose one row in a view does not stand at the last event. */
    long dossiersNotUpToDateIn(String table, String id) throws SQLException {
        return number("""
                SELECT count(*) FROM (SELECT stream::uuid AS dossier, max(sequence) AS version FROM log.event
                                      WHERE stream NOT LIKE '%%:%%' GROUP BY stream) log
                LEFT JOIN %s v ON v.%s = log.dossier AND v.version = log.version WHERE v.%s IS NULL
                """.formatted(table, id, id));
    }

    /** Dossiers that were approved and are still without their attestation. */
    long waitingForAttestations() throws SQLException {
        return number(
                "SELECT count(*) FROM issuing.dossier WHERE approval IS NOT NULL AND code IS NULL AND NOT withdrawn AND ends_on IS NULL");
    }

    long eventsNamed(String name) throws SQLException {
        return number("SELECT count(*) FROM log.event WHERE name = '%s'".formatted(name));
    }

    /** Dossiers whose last step of their own was this one. */
    long dossiersLeftAt(String name) throws SQLException {
        return number("""
                SELECT count(*) FROM log.event e WHERE name = '%s'
                AND NOT EXISTS (SELECT 1 FROM log.event l WHERE l.stream = e.stream AND l.sequence > e.sequence)
                """.formatted(name));
    }

    long rowsOf(String table) throws SQLException {
        return number("SELECT count(*) FROM " + table);
    }

    private long number(String question) throws SQLException {
        try (var rows = database.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
