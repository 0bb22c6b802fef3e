package fr.workinfrance.standalone.postgres;

import fr.workinfrance.standalone.folder.CannotStart;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the database answers, and as whom.
 *
 * @param owner who may change the tables
 * @param services who may only add to the event log
 */
public record DatabaseAddress(int port, Login owner, Login services) {

    private static final String DATABASE = "workinfrance";

    public String url() {
        return url(DATABASE);
    }

    /** Makes the database and the role of the services where they are missing. */
    void prepare() {
        try (var connection = DriverManager.getConnection(url("postgres"), owner.name(), owner.password())) {
            if (!found(connection, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE))
                run(connection, "CREATE DATABASE " + DATABASE);
            if (!found(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", services.name()))
                run(connection, "CREATE ROLE %s LOGIN".formatted(services.name()));
            // Why: the password is drawn from letters, digits, - and _; nothing in it needs quoting.
            run(connection, "ALTER ROLE %s LOGIN PASSWORD '%s'".formatted(services.name(), services.password()));
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database does not open (%s): put back the folder keys that belongs to it."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static boolean found(Connection connection, String sql, String name) throws SQLException {
        try (var question = connection.prepareStatement(sql)) {
            question.setString(1, name);
            return question.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }
}
