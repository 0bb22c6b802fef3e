package fr.workinfrance.eventlog.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Appends events, numbers them and wakes the readers, in one statement and so in one round trip and one transaction.
 *
 * <p>Why it leaves no gap and never shows events out of order: the row of {@code log.head} stays locked from the numbering to
 * the commit. Whoever appends next waits for it, and sees the position that was really reached; when the append fails, the
 * position goes back with it.
 */
final class AppendStatement {

    static final String CHANNEL = "event_log";

    private static final String SQL = """
            with head as (
                update log.head set position = position + ?
                returning position, pg_notify('%s', position::text)
            )
            insert into log.event
                (position, stream, sequence, name, revision, event_id, recorded_at, metadata, payload)
            select head.position - ? + e.place, e.stream, e.sequence, e.name, e.revision, e.id, clock_timestamp(),
                e.metadata, e.payload
            from head, unnest(?::text[], ?::bigint[], ?::text[], ?::smallint[], ?::uuid[], ?::bytea[], ?::bytea[])
                with ordinality as e (stream, sequence, name, revision, id, metadata, payload, place)
            """.formatted(CHANNEL);

    static void run(Connection connection, List<NewEvent> events) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, events.size());
            statement.setInt(2, events.size());
            column(statement, 3, "text", events, NewEvent::stream, new String[0]);
            column(statement, 4, "int8", events, NewEvent::sequence, new Long[0]);
            column(statement, 5, "text", events, NewEvent::name, new String[0]);
            column(statement, 6, "int2", events, event -> (short) event.revision(), new Short[0]);
            column(statement, 7, "uuid", events, NewEvent::id, new UUID[0]);
            column(statement, 8, "bytea", events, NewEvent::metadata, new byte[0][]);
            column(statement, 9, "bytea", events, NewEvent::payload, new byte[0][]);
            statement.executeUpdate();
        }
    }

    private static <T> void column(
            PreparedStatement statement,
            int at,
            String type,
            List<NewEvent> events,
            Function<NewEvent, T> of,
            T[] empty)
            throws SQLException {
        var values = events.stream().map(of).toList().toArray(empty);
        statement.setArray(at, statement.getConnection().createArrayOf(type, values));
    }

    private AppendStatement() {}
}
