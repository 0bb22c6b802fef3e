package fr.workinfrance.eventlog.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to fold one view, held by one connection of one instance.
 *
 * <p>Why one connection for the lock and the rows: whoever loses the one cannot write the other.
 */
final class Lease implements AutoCloseable {

    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended('wif.projection.' || ?, 0))";
    private static final String GIVE = "select pg_advisory_unlock(hashtextextended('wif.projection.' || ?, 0))";

    private final Connection connection;
    private final String name;

    private Lease(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Nothing while another instance has it. */
    static Optional<Lease> take(DataSource database, String name) throws SQLException {
        var connection = database.getConnection();
        try {
            connection.setAutoCommit(true);
            if (ask(connection, TAKE, name)) {
                return Optional.of(new Lease(connection, name));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.setAutoCommit(true);
            ask(connection, GIVE, name);
        } catch (SQLException broken) {
            // Why: a connection that cannot give the lock back must not reach the pool with it.
            connection.abort(Runnable::run);
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (var ask = connection.prepareStatement(sql)) {
            ask.setString(1, name);
            try (var answer = ask.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
