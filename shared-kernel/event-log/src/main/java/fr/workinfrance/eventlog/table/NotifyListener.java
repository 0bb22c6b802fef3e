package fr.workinfrance.eventlog.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises the signal when any process appends to the log: it keeps one connection of its own that listens. */
public final class NotifyListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyListener.class);
    private static final int LISTEN_MILLIS = 10_000;
    private static final long RECONNECT_MILLIS = 200;

    private final DataSource database;
    private final Signal signal;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Connection listening;

    private NotifyListener(DataSource database, Signal signal) {
        this.database = database;
        this.signal = signal;
    }

    public static NotifyListener start(DataSource database, Signal signal) {
        var listener = new NotifyListener(database, signal);
        Thread.ofPlatform().daemon().name("event-log-listener").start(listener::run);
        return listener;
    }

    private void run() {
        try {
            do listenUntilItBreaks();
            while (!closed.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenUntilItBreaks() {
        try (var connection = database.getConnection()) {
            listening = connection;
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + AppendStatement.CHANNEL);
            }
            signal.raise(); // what came while nobody listened
            var notifications = connection.unwrap(PGConnection.class);
            while (isOpen()) if (notifications.getNotifications(LISTEN_MILLIS).length > 0) signal.raise();
        } catch (SQLException e) {
            if (isOpen()) LOG.warn("not woken by the database for now, polling instead: {}", e.getSQLState());
        } finally {
            listening = null;
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    @Override
    public void close() {
        closed.countDown();
        var connection = listening;
        if (connection == null) return;
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("the listening connection was already gone", e);
        }
    }
}
