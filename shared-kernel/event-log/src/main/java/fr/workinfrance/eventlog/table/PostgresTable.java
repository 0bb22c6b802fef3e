package fr.workinfrance.eventlog.table;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The table {@code log.event}. */
public final class PostgresTable implements EventTable, AutoCloseable {

    private static final String COLUMNS =
            "position, stream, sequence, name, revision, event_id, recorded_at, metadata, payload";
    private static final String SELECT = "select " + COLUMNS + " from log.event ";

    // Why in SQL: a length is known without fetching what it is the length of, and what does not fit is never sent.
    private static final String PAGE = "select " + COLUMNS + " from ("
            + "select *, sum(octet_length(payload)) over (order by position rows unbounded preceding)"
            + " - octet_length(payload) as before from ("
            + SELECT + "where position > ? order by position limit ?) as counted) as weighed"
            + " where before < ? order by position";

    private final DataSource database;
    private final GroupCommit commits;
    private final DistributionSummary groupSizes;

    /** @param groupSize how many events one append statement carries at most */
    public PostgresTable(DataSource database, int groupSize, MeterRegistry meters) {
        this.database = database;
        this.groupSizes = DistributionSummary.builder("wif.eventlog.append.group")
                .description("events committed together")
                .register(meters);
        this.commits = new GroupCommit(new Appending(), groupSize);
    }

    @Override
    public void append(List<NewEvent> events) throws SQLException {
        commits.append(events);
    }

    @Override
    public void close() {
        commits.close();
    }

    @Override
    public List<StoredEvent> stream(String stream, long from) throws SQLException {
        return query(
                SELECT + "where stream = ? and sequence >= ? order by sequence", PostgresTable::events, stream, from);
    }

    @Override
    public long lastSequence(String stream) throws SQLException {
        return query(
                "select coalesce(max(sequence), -1) from log.event where stream = ?", PostgresTable::number, stream);
    }

    @Override
    public List<StoredEvent> after(long position, int max) throws SQLException {
        return query(PAGE, PostgresTable::events, position, max, PAGE_BYTES);
    }

    // Why not log.head: whoever may see some kinds of events only has read everything after the last of those.
    @Override
    public long head() throws SQLException {
        return query("select coalesce(max(position), 0) from log.event", PostgresTable::number);
    }

    @Override
    public long before(Instant instant) throws SQLException {
        return query(
                "select coalesce((select min(position) - 1 from log.event where recorded_at >= ?), (select position from log.head))",
                PostgresTable::number,
                OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Reading<T> reading, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.from(rows);
            }
        }
    }

    private static long number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    private static List<StoredEvent> events(ResultSet rows) throws SQLException {
        var events = new ArrayList<StoredEvent>();
        while (rows.next())
            events.add(new StoredEvent(
                    rows.getLong(1),
                    rows.getString(2),
                    rows.getLong(3),
                    rows.getString(4),
                    rows.getInt(5),
                    rows.getObject(6, UUID.class),
                    rows.getObject(7, OffsetDateTime.class).toInstant(),
                    rows.getBytes(8),
                    rows.getBytes(9)));
        return events;
    }

    /** Writes each group in one statement, through a connection kept while groups follow each other. */
    private final class Appending implements GroupCommit.Writing {

        private final KeptConnection connection = new KeptConnection(database);

        @Override
        public void write(List<NewEvent> events) throws SQLException {
            connection.use(open -> AppendStatement.run(open, events));
            groupSizes.record(events.size());
        }

        @Override
        public void rest() {
            connection.close();
        }
    }
}
