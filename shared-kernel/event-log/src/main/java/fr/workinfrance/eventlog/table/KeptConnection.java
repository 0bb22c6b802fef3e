package fr.workinfrance.eventlog.table;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one thread, kept from one use to the next until it is given back or fails. Why: whoever takes another one
 * of the pool each time has its statement planned again on each of them.
 */
final class KeptConnection implements AutoCloseable {

    /** What is done with it. */
    interface Use {
        void of(Connection connection) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);

    private final DataSource database;
    private @Nullable Connection kept;

    KeptConnection(DataSource database) {
        this.database = database;
    }

    void use(Use use) throws SQLException {
        var connection = kept == null ? database.getConnection() : kept;
        kept = connection;
        boolean sound = false;
        try {
            use.of(connection);
            sound = true;
        } finally {
            if (!sound) close();
        }
    }

    /** Gives it back; the next use takes another one. */
    @Override
    public void close() {
        var connection = kept;
        kept = null;
        if (connection == null) return;
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("the connection for appends was already gone", e);
        }
    }
}
