package fr.workinfrance.eventlog.rows;

import java.sql.Connection;
import java.sql.SQLException;

/** One transaction, all or nothing, on a connection that is otherwise in auto-commit. */
public final class Transaction {

    /** What is done in it. */
    public interface Work {
        void in(Connection connection) throws SQLException;
    }

    public static void run(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            work.in(connection);
            connection.commit();
            done = true;
        } finally {
            end(connection, done);
        }
    }

    private static void end(Connection connection, boolean done) throws SQLException {
        try {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            // Why: the failure that led here says more; what is broken is found out at the next use.
            if (done) {
                throw broken;
            }
        }
    }

    private Transaction() {}
}
