package fr.workinfrance.standalone.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The rows of one view as they were at a moment, to be compared in SQL with what they are later.
 *
 * @param head the last position of the log at that moment
 * @param marks which table stood under each name: a rebuild puts others in their place
 */
public record ViewCopy(Connection database, String view, long head, TreeMap<String, Long> marks) {

    public static ViewCopy of(Connection database, String view) throws SQLException {
        var copy = new ViewCopy(database, view, head(database), new TreeMap<>());
        copy.run("DROP SCHEMA IF EXISTS %s CASCADE".formatted(copy.schema()));
        copy.run("CREATE SCHEMA " + copy.schema());
        for (var table : tables(database, view)) {
            copy.run("CREATE TABLE %s.%s AS TABLE %s.%s".formatted(copy.schema(), table, view, table));
            copy.marks.put(table, copy.mark(table));
        }
        return copy;
    }

    /** The names of every view that follows the log, as the database knows them. */
    public static List<String> everyView(Connection database) throws SQLException {
        return texts(database, "SELECT name FROM projection.position ORDER BY 1");
    }

    public static long head(Connection database) throws SQLException {
        return number(database, "SELECT position FROM log.head");
    }

    public List<String> tables() {
        return List.copyOf(marks.keySet());
    }

    public long rowsOf(String table) throws SQLException {
        return number(database, "SELECT count(*) FROM %s.%s".formatted(schema(), table));
    }

    /** Whether the view was filled anew since, in tables of their own, and has caught up. */
    public boolean isReplaced() throws SQLException {
        for (var table : tables()) if (mark(table) == marks.getOrDefault(table, 0L)) return false;
        return number(
                        database,
                        "SELECT count(*) FROM projection.position WHERE name = '%s' AND index < %d"
                                .formatted(view, head(database)))
                == 0;
    }

    /** How many rows of a table are not the same now, counted on either side. */
    public long differencesIn(String table) throws SQLException {
        var before = "TABLE %s.%s".formatted(schema(), table);
        var now = "TABLE %s.%s".formatted(view, table);
        return number(
                database,
                "SELECT count(*) FROM ((%1$s EXCEPT ALL %2$s) UNION ALL (%2$s EXCEPT ALL %1$s)) AS different"
                        .formatted(before, now));
    }

    private String schema() {
        return "before_" + view;
    }

    private long mark(String table) throws SQLException {
        return number(database, "SELECT coalesce(to_regclass('%s.%s')::oid::bigint, 0)".formatted(view, table));
    }

    private static List<String> tables(Connection database, String view) throws SQLException {
        return texts(
                database,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = '%s' ORDER BY 1"
                        .formatted(view));
    }

    private static List<String> texts(Connection database, String question) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(question)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }

    private static long number(Connection database, String question) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String command) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(command);
        }
    }
}
