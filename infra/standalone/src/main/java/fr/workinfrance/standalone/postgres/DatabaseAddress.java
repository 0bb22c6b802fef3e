package fr.workinfrance.standalone.postgres;

import fr.workinfrance.standalone.folder.CannotStart;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the database answers, and as whom.
 *
 * @param owner who may change the tables; the services connect as somebody with fewer rights
 */
public record DatabaseAddress(int port, String database, String owner, String password) {

    public String url() {
        return url(database);
    }

    void makeDatabaseOnce() {
        try (var connection = DriverManager.getConnection(url("postgres"), owner, password);
                var question = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            question.setString(1, database);
            if (question.executeQuery().next()) return;
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + database);
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database could not be opened (%s): its password stands in the folder keys beside it."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    @Override
    public String toString() {
        return url();
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }
}
