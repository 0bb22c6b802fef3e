package fr.workinfrance.eventlog.projection;

import fr.workinfrance.eventlog.rows.DatabaseUnreachable;
import fr.workinfrance.eventlog.store.LogReader;
import java.sql.SQLException;
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
