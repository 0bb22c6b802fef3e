package fr.workinfrance.eventlog.projection;

import fr.workinfrance.eventlog.rows.DatabaseUnreachable;
import fr.workinfrance.eventlog.store.LogReader;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one view up to date, on whichever instance holds its lease; the others stand by. */
public final class ProjectionRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final Duration STAND_BY = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Projection projection;
    private final Tables tables;
    private final Supplier<LogReader> log;
    private final DataSource database;
    private final StatusReading status;
    private final Meters meters;
    private final Thread thread;
    private volatile boolean closed;
    private Duration pause = SHORTEST_PAUSE;

    /** @param log such as {@code eventLog::reader} */
    public ProjectionRunner(Projection projection, Supplier<LogReader> log, DataSource database, MeterRegistry meters) {
        this.projection = projection;
        this.tables = new Tables(projection.name());
        this.log = log;
        this.database = database;
        this.status = new StatusReading(tables, log, database);
        this.meters = new Meters(meters, projection.name(), status::now);
        this.thread = Thread.ofPlatform()
                .name("projection-" + projection.name())
                .daemon()
                .unstarted(this::runUntilClosed);
    }

    /**
     * Folds in the background until closed. A view that never was has its empty tables when this returns, unless the database is
     * away, which is waited for in the background.
     */
    public ProjectionRunner start() {
        try (var connection = database.getConnection()) {
            tables.makeFirst(connection, projection);
        } catch (SQLException unreachable) {
            if (!Failure.passes(unreachable)) {
                throw new DatabaseUnreachable("The view " + tables.name(), unreachable);
            }
            LOG.warn("The view {} begins without its database", tables.name(), unreachable);
        }
        thread.start();
        return this;
    }

    /** Asks whoever runs this view to try the parked events again, after what stopped them was mended. */
    public void retry() {
        ask(Positions.RETRY);
    }

    /** Asks whoever runs this view to fill its tables again from the first event, while the present rows still serve. */
    public void rebuild() {
        ask(Positions.REBUILD);
    }

    /** How far the view is, whoever runs it. */
    public ProjectionStatus status() {
        return status.now();
    }

    /**
     * Until when the view says all that was recorded, whoever runs it: now, or when the first event was recorded that it has not come
     * to. What it has parked counts as come to.
     */
    public Instant completeUntil(Instant now) {
        return status.completeUntil(now);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        meters.close();
        status.close();
    }

    private void ask(String what) {
        try (var connection = database.getConnection()) {
            Positions.ask(connection, tables.name(), what);
        } catch (SQLException unreachable) {
            throw new DatabaseUnreachable("The view " + tables.name(), unreachable);
        }
    }

    private void runUntilClosed() {
        while (!closed) {
            try {
                runOrStandBy();
            } catch (InterruptedException closing) {
                return;
            } catch (SQLException | RuntimeException | Error failure) {
                rest(failure);
            }
        }
    }

    private void runOrStandBy() throws SQLException, InterruptedException {
        var lease = Lease.take(database, tables.name());
        if (lease.isEmpty()) {
            Thread.sleep(STAND_BY);
            return;
        }
        try (var held = lease.get();
                var reader = log.get()) {
            LOG.info("The view {} is folded here", tables.name());
            var loop = new ProjectionLoop(projection, tables, held.connection(), reader, meters);
            while (!closed) {
                loop.step(() -> closed);
                pause = SHORTEST_PAUSE;
            }
        }
    }

    private void rest(Throwable failure) {
        if (closed) {
            return;
        }
        // Why: events that fail are parked; what comes here is the database's absence, or a bug that quotes no event.
        LOG.warn("The view {} stopped, and resumes in {}", tables.name(), pause, failure);
        try {
            Thread.sleep(pause);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }
}
