package fr.workinfrance.eventlog.projection;

import fr.workinfrance.eventlog.rows.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * The schemas of one view: the one that serves, the one a rebuild fills, and the one just replaced.
 *
 * <p>Why renaming: queries keep naming the schema that serves, and go from the old rows to the new between two statements.
 */
record Tables(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('wif.first-tables.' || ?, 0))";

    Tables {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a view: " + name);
        }
    }

    String next() {
        return name + "_next";
    }

    private String old() {
        return name + "_old";
    }

    /**
     * Makes the empty tables of a view that was never built, which fill while they already serve. Several instances may try at
     * once.
     */
    void makeFirst(Connection connection, Projection projection) throws SQLException {
        Transaction.run(connection, c -> {
            try (var lock = c.prepareStatement(ONE_AT_A_TIME)) {
                lock.setString(1, name);
                lock.execute();
            }
            if (Positions.find(c, name).isEmpty()) {
                begin(c, name, projection);
            }
        });
    }

    /** Makes the empty tables that a rebuild is to fill, in place of those it left unfinished. */
    void makeNext(Connection connection, Projection projection) throws SQLException {
        Transaction.run(connection, c -> begin(c, next(), projection));
    }

    private static void begin(Connection connection, String schema, Projection projection) throws SQLException {
        Positions.begin(connection, schema, projection.revision());
        Parked.clear(connection, schema);
        create(connection, schema, projection.ddl());
    }

    /** Makes a schema with the view's empty tables, in place of whatever has its name. */
    private static void create(Connection connection, String schema, String ddl) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
            statement.execute("create schema " + schema);
            searchIn(connection, schema);
            statement.execute(ddl);
        }
    }

    /** Lets unqualified names mean that schema's tables until the transaction ends. */
    static void searchIn(Connection connection, String schema) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local search_path = " + schema);
        }
    }

    /** Lets a deferred constraint blame the event that breaks it, not the end of the transaction. */
    static void checkAtOnce(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set constraints all immediate");
        }
    }

    /** Puts the filled tables in the place of those that serve, which wait for their last readers under another name. */
    void swap(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter schema " + name + " rename to " + old());
            statement.execute("alter schema " + next() + " rename to " + name);
        }
    }

    /** Drops the replaced tables, if there are any; refuses for the moment while somebody still reads them. */
    void dropOld(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '200ms'");
            statement.execute("drop schema if exists " + old() + " cascade");
        }
    }
}
