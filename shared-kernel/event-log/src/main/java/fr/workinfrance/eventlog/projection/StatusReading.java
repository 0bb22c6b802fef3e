package fr.workinfrance.eventlog.projection;

import fr.workinfrance.eventlog.rows.DatabaseUnreachable;
import fr.workinfrance.eventlog.store.LogReader;
import fr.workinfrance.eventlog.store.Position;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads how far a view is, whichever instance runs it. */
final class StatusReading implements AutoCloseable {

    private static final String SQL = """
            select coalesce((select index from projection.position where name = ?), 0),
                   (select count(*) from projection.parked where projection = ?),
                   exists (select from projection.position where name = ?)
            """;

    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    private final Tables tables;
    private final Supplier<LogReader> log;
    private final DataSource database;
    private @Nullable LogReader reader;

    StatusReading(Tables tables, Supplier<LogReader> log, DataSource database) {
        this.tables = tables;
        this.log = log;
        this.database = database;
    }

    synchronized ProjectionStatus now() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SQL)) {
            select.setString(1, tables.name());
            select.setString(2, tables.name());
            select.setString(3, tables.next());
            try (var row = select.executeQuery()) {
                row.next();
                return new ProjectionStatus(tables.name(), row.getLong(1), head(), row.getLong(2), row.getBoolean(3));
            }
        } catch (SQLException unreachable) {
            throw new DatabaseUnreachable("The view " + tables.name(), unreachable);
        }
    }

    // Why a reader of its own: the one that is kept looks at the head alone, and holds no stream open.
    Instant completeUntil(Instant now) {
        var folded = folded();
        try (var events = log.get()) {
            // Why the head: of what comes by a stream, nothing yet is not nothing more.
            boolean more = events.head().index() > folded.index();
            var next = events.after(folded, 1, more ? ON_ITS_WAY : Duration.ZERO);
            if (next.isEmpty() && more) throw new IllegalStateException("an event that is there did not come");
            return next.isEmpty() ? now : earlier(now, next.events().getFirst().recordedAt());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the log was read", closing);
        }
    }

    // Why with its gaps: what was not visible yet when later events were folded is not folded.
    private Position folded() {
        try (var connection = database.getConnection()) {
            return Positions.find(connection, tables.name())
                    .map(Positions.Progress::position)
                    .orElse(Position.START);
        } catch (SQLException unreachable) {
            throw new DatabaseUnreachable("The view " + tables.name(), unreachable);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private long head() {
        if (reader == null) {
            reader = log.get();
        }
        return reader.head().index();
    }

    @Override
    public synchronized void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
