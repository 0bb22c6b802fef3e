package fr.workinfrance.eventlog.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL on one connection, for folds that look at rows before they change them.
 *
 * <p>Arguments are written as {@link Upsert} writes them: a collection is one array, as in {@code where dossier = any(?::uuid[])}.
 */
public final class Rows {

    private final Connection connection;

    private Rows(Connection connection) {
        this.connection = connection;
    }

    public static Rows on(Connection connection) {
        return new Rows(connection);
    }

    /** Reads one row where the result set stands. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... arguments) throws SQLException {
        try (var statement = prepared(sql, arguments);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        }
    }

    /** The rows by one of their values, to be folded on and written back. */
    public <K, T> Map<K, T> map(String sql, Reading<K> key, Reading<T> reading, @Nullable Object... arguments)
            throws SQLException {
        try (var statement = prepared(sql, arguments);
                var rows = statement.executeQuery()) {
            var all = new HashMap<K, T>();
            while (rows.next()) {
                all.put(key.of(rows), reading.of(rows));
            }
            return all;
        }
    }

    /** How many rows a statement changed. */
    public int update(String sql, @Nullable Object... arguments) throws SQLException {
        try (var statement = prepared(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, SqlText.of(arguments[i]), Types.OTHER);
            }
            return statement;
        } catch (SQLException failure) {
            statement.close();
            throw failure;
        }
    }
}
