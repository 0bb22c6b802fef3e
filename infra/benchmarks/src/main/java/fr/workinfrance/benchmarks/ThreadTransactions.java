package fr.workinfrance.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * Transactions bound to their thread, as Spring gives them to Axon. Why: without, each statement on a token would wait for the
 * disk by itself, and the stock processor would look slower than it is.
 */
final class ThreadTransactions implements TransactionManager, ConnectionProvider {

    private final DataSource database;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    ThreadTransactions(DataSource database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var open = current.get();
        return open == null ? database.getConnection() : ConnectionWrapperFactory.wrap(open, new NoOpCloseHandler());
    }

    @Override
    public Transaction startTransaction() {
        if (current.get() != null) return new Joined();
        try {
            var connection = database.getConnection();
            connection.setAutoCommit(false);
            current.set(connection);
            return new Own(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("no transaction can begin", e);
        }
    }

    private interface Ending {
        void of(Connection connection) throws SQLException;
    }

    /** The transaction that began on this thread. */
    private final class Own implements Transaction {

        private final Connection connection;

        Own(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end(Connection::commit);
        }

        @Override
        public void rollback() {
            end(Connection::rollback);
        }

        private void end(Ending ending) {
            current.remove();
            try (connection) {
                ending.of(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("the transaction cannot end", e);
            }
        }
    }

    /** Part of one that began before on this thread, which ends it. */
    private static final class Joined implements Transaction {

        @Override
        public void commit() {
            // whoever began it commits
        }

        @Override
        public void rollback() {
            // whoever began it rolls back
        }
    }
}
