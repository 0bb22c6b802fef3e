package fr.workinfrance.eventlog.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows written in one statement, however many they are: new ones inserted, those whose key is there changed.
 *
 * <pre>{@code
 * static final Upsert<Line> LINES = Upsert.<Line>into("line")
 *         .key("dossier", "uuid", Line::dossier)
 *         .set("stage", "text", Line::stage)
 *         .set("since", "timestamptz", Line::since);
 *
 * LINES.write(connection, lines);
 * }</pre>
 */
public final class Upsert<R> {

    private final String table;
    private final List<Column<R>> columns;

    private Upsert(String table, List<Column<R>> columns) {
        this.table = table;
        this.columns = columns;
    }

    private record Column<R>(String name, String type, boolean key, Function<R, ? extends @Nullable Object> value) {}

    public static <R> Upsert<R> into(String table) {
        return new Upsert<>(table, List.of());
    }

    /** A column by which a row is found again; without any, rows are only ever added. */
    public Upsert<R> key(String name, String type, Function<R, ? extends @Nullable Object> value) {
        return with(new Column<>(name, type, true, value));
    }

    /** @param type as PostgreSQL names it, such as {@code timestamptz}, {@code jsonb} or {@code text[]} */
    public Upsert<R> set(String name, String type, Function<R, ? extends @Nullable Object> value) {
        return with(new Column<>(name, type, false, value));
    }

    /** Writes the rows; of several with the same key, the last. */
    public void write(Connection connection, Collection<R> rows) throws SQLException {
        var written = lastOfEach(rows);
        if (written.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql())) {
            for (int i = 0; i < columns.size(); i++) {
                var value = columns.get(i).value();
                var texts = written.stream()
                        .map(row -> SqlText.of(value.apply(row)))
                        .toArray(String[]::new);
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            }
            statement.executeUpdate();
        }
    }

    String sql() {
        return "insert into " + table + " (" + list(Column::name, ", ") + ") select "
                + list(c -> c.name() + "::" + c.type(), ", ") + " from unnest("
                + list(_ -> "?::text[]", ", ") + ") as given (" + list(Column::name, ", ") + ")" + onConflict();
    }

    private String onConflict() {
        var keys = columns.stream().filter(Column::key).map(Column::name).collect(Collectors.joining(", "));
        var changes = columns.stream()
                .filter(column -> !column.key())
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(Collectors.joining(", "));
        if (keys.isEmpty()) {
            return "";
        }
        return " on conflict (" + keys + ") do " + (changes.isEmpty() ? "nothing" : "update set " + changes);
    }

    // Why: PostgreSQL refuses to change a row twice in one statement.
    private Collection<R> lastOfEach(Collection<R> rows) {
        var keys = columns.stream().filter(Column::key).toList();
        if (keys.isEmpty()) {
            return rows;
        }
        var last = new LinkedHashMap<List<@Nullable String>, R>();
        for (var row : rows) {
            var key = new ArrayList<@Nullable String>(keys.size());
            keys.forEach(column -> key.add(SqlText.of(column.value().apply(row))));
            last.put(key, row);
        }
        return last.values();
    }

    private String list(Function<Column<R>, String> part, String separator) {
        return columns.stream().map(part).collect(Collectors.joining(separator));
    }

    private Upsert<R> with(Column<R> column) {
        var more = new ArrayList<>(columns);
        more.add(column);
        return new Upsert<>(table, List.copyOf(more));
    }
}
