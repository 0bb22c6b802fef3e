package fr.workinfrance.query.dossier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of one table, written many rows at once: one array for each column, one statement for each batch. */
public final class Columns<R> {
    private record Column<R>(String name, String type, Function<R, @Nullable Object> value) {}

    private final String table;
    private final List<Column<R>> columns = new ArrayList<>();

    public Columns(String table) {
        this.table = table;
    }

    public Columns<R> with(String name, String type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    /** Writes the rows, each in the place of the one with its key. */
    public void upsert(Connection connection, String key, List<R> rows) throws SQLException {
        var changed = columns.stream()
                .filter(c -> !c.name().equals(key))
                .map(c -> c.name() + " = excluded." + c.name())
                .collect(Collectors.joining(", "));
        write(connection, " ON CONFLICT (" + key + ") DO UPDATE SET " + changed, rows);
    }

    /** Adds the rows that are not there yet. */
    public void append(Connection connection, List<R> rows) throws SQLException {
        write(connection, " ON CONFLICT DO NOTHING", rows);
    }

    private void write(Connection connection, String onConflict, List<R> rows) throws SQLException {
        if (rows.isEmpty()) return;
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var arrays = columns.stream().map(c -> "?::" + c.type() + "[]").collect(Collectors.joining(", "));
        var sql = "INSERT INTO " + table + " (" + names + ") SELECT * FROM unnest(" + arrays + ")" + onConflict;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (var column : columns) statement.setArray(at++, connection.createArrayOf("text", texts(column, rows)));
            statement.executeUpdate();
        }
    }

    private @Nullable Object[] texts(Column<R> column, List<R> rows) {
        var texts = new @Nullable Object[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            var value = column.value().apply(rows.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }
}
