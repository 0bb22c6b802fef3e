package fr.workinfrance.eventlog.projection;

import fr.workinfrance.eventlog.store.Position;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The table {@code projection.position}: how far each schema of a view is, and what somebody asked of it. */
final class Positions {

    static final String RETRY = "retry";
    static final String REBUILD = "rebuild";

    private static final String FIND =
            "select index, gaps, revision, asked from projection.position where name = ? and to_regnamespace(name) is not null";
    private static final String BEGIN = """
            insert into projection.position (name, index, revision) values (?, 0, ?)
            on conflict (name) do update
            set index = 0, gaps = '{}', revision = excluded.revision, asked = null, updated_at = now()
            """;
    private static final String STORE =
            "update projection.position set index = ?, gaps = ?, updated_at = now() where name = ?";
    private static final String ASK =
            "update projection.position set asked = ? where name = ? and asked is distinct from 'rebuild'";
    private static final String ANSWERED = "update projection.position set asked = null where name = ? and asked = ?";
    private static final String REMOVE = "delete from projection.position where name = ?";
    private static final String RENAME = "update projection.position set name = ? where name = ?";

    /** What is known of one schema. */
    record Progress(
            Position position, int revision, @Nullable String asked) {}

    /** Nothing when the schema, or what is known of it, is missing. */
    static Optional<Progress> find(Connection connection, String schema) throws SQLException {
        try (var find = connection.prepareStatement(FIND)) {
            find.setString(1, schema);
            try (var row = find.executeQuery()) {
                return row.next() ? Optional.of(progress(row)) : Optional.empty();
            }
        }
    }

    static void begin(Connection connection, String schema, int revision) throws SQLException {
        try (var begin = connection.prepareStatement(BEGIN)) {
            begin.setString(1, schema);
            begin.setInt(2, revision);
            begin.executeUpdate();
        }
    }

    static void store(Connection connection, String schema, Position position) throws SQLException {
        try (var store = connection.prepareStatement(STORE)) {
            store.setLong(1, position.index());
            store.setArray(2, connection.createArrayOf("bigint", position.gaps().toArray()));
            store.setString(3, schema);
            store.executeUpdate();
        }
    }

    /** A rebuild asked for before is not forgotten over a retry, which it includes. */
    static void ask(Connection connection, String schema, String what) throws SQLException {
        try (var ask = connection.prepareStatement(ASK)) {
            ask.setString(1, what);
            ask.setString(2, schema);
            ask.executeUpdate();
        }
    }

    static void answered(Connection connection, String schema, String what) throws SQLException {
        try (var answered = connection.prepareStatement(ANSWERED)) {
            answered.setString(1, schema);
            answered.setString(2, what);
            answered.executeUpdate();
        }
    }

    /** Lets the progress of one schema become that of another. */
    static void rename(Connection connection, String from, String to) throws SQLException {
        try (var remove = connection.prepareStatement(REMOVE);
                var rename = connection.prepareStatement(RENAME)) {
            remove.setString(1, to);
            remove.executeUpdate();
            rename.setString(1, to);
            rename.setString(2, from);
            rename.executeUpdate();
        }
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(new Position(row.getLong(1), gaps(row.getArray(2))), row.getInt(3), row.getString(4));
    }

    private static TreeSet<Long> gaps(Array gaps) throws SQLException {
        return new TreeSet<>(Arrays.asList((Long[]) gaps.getArray()));
    }

    private Positions() {}
}
