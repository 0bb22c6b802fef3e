package fr.workinfrance.eventlog.projection;

import fr.workinfrance.eventlog.rows.Transaction;
import fr.workinfrance.eventlog.store.LogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What the holder of a view's lease does, again and again: rebuild or retry when due, else fold what is new. */
final class ProjectionLoop {

    private static final int BATCH = 2_000;

    /** How long a wish for a retry or a rebuild may go unnoticed. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Projection projection;
    private final Tables tables;
    private final Connection connection;
    private final LogReader log;
    private final Meters meters;
    private final Folding folding;
    private final Rebuild rebuild;
    private boolean oldTablesMayRemain = true;

    ProjectionLoop(Projection projection, Tables tables, Connection connection, LogReader log, Meters meters) {
        this.projection = projection;
        this.tables = tables;
        this.connection = connection;
        this.log = log;
        this.meters = meters;
        this.folding = new Folding(projection, tables.name());
        this.rebuild = new Rebuild(projection, tables, meters);
    }

    void step(BooleanSupplier closed) throws SQLException, InterruptedException {
        var live = live();
        if (rebuild.isDue(connection, live)) {
            oldTablesMayRemain = true;
            rebuild.run(connection, log, this::keepServing, closed);
        } else if (Positions.RETRY.equals(live.asked())) {
            new Retry(projection, tables.name()).run(connection, log);
            Positions.answered(connection, tables.name(), Positions.RETRY);
        } else if (!foldNew(live, WAIT)) {
            dropOldTables();
        }
    }

    private void keepServing() throws SQLException, InterruptedException {
        var live = live();
        if (live.revision() == projection.revision()) {
            foldNew(live, Duration.ZERO);
        }
    }

    /** Whether there was anything new. */
    private boolean foldNew(Positions.Progress live, Duration wait) throws SQLException, InterruptedException {
        var page = log.after(live.position(), BATCH, wait);
        if (page.isEmpty()) {
            return false;
        }
        folding.fold(connection, page);
        meters.folded(page.events().size());
        return true;
    }

    // Why: they wait for their last reader, and the view does not wait for them.
    private void dropOldTables() throws SQLException {
        if (oldTablesMayRemain) {
            try {
                Transaction.run(connection, tables::dropOld);
                oldTablesMayRemain = false;
            } catch (SQLException stillRead) {
                if (!Failure.passes(stillRead)) {
                    throw stillRead;
                }
            }
        }
    }

    private Positions.Progress live() throws SQLException {
        var found = Positions.find(connection, tables.name());
        if (found.isEmpty()) {
            tables.makeFirst(connection, projection);
            found = Positions.find(connection, tables.name());
        }
        return found.orElseThrow();
    }
}
