package fr.workinfrance.eventlog.projection;

import fr.workinfrance.eventlog.rows.Transaction;
import fr.workinfrance.eventlog.store.LogReader;
import fr.workinfrance.eventlog.store.Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Fills a view's tables again from the first event, beside those that serve, and then swaps them.
 *
 * <p>What it has filled so far is known by the position of the {@code _next} schema: a rebuild that was cut short goes on from
 * there, or begins again when the view's revision has changed since.
 */
final class Rebuild {

    private static final int BIG_BATCH = 10_000;
    private static final Duration WAIT = Duration.ofMillis(200);

    private final Projection projection;
    private final Tables tables;
    private final Meters meters;

    Rebuild(Projection projection, Tables tables, Meters meters) {
        this.projection = projection;
        this.tables = tables;
        this.meters = meters;
    }

    /** Whether the tables that serve are to be replaced. */
    boolean isDue(Connection connection, Positions.Progress live) throws SQLException {
        return live.revision() != projection.revision()
                || Positions.REBUILD.equals(live.asked())
                || Positions.find(connection, tables.next()).isPresent();
    }

    /** @param keepServing folds the newest events into the tables that still serve, where they have the present form */
    void run(Connection connection, LogReader log, Step keepServing, BooleanSupplier closed)
            throws SQLException, InterruptedException {
        var position = begin(connection);
        var folding = new Folding(projection, tables.next());
        while (position.compareTo(log.head()) < 0) {
            if (closed.getAsBoolean()) {
                return;
            }
            var page = log.after(position, BIG_BATCH, WAIT);
            if (!page.isEmpty()) {
                folding.fold(connection, page);
                meters.folded(page.events().size());
                position = page.next();
            }
            keepServing.take();
        }
        swap(connection);
    }

    /** One step of something else that goes on meanwhile. */
    interface Step {
        void take() throws SQLException, InterruptedException;
    }

    private Position begin(Connection connection) throws SQLException {
        var unfinished = Positions.find(connection, tables.next());
        if (unfinished.isPresent() && unfinished.get().revision() == projection.revision()) {
            return unfinished.get().position();
        }
        tables.makeNext(connection, projection);
        return Position.START;
    }

    private void swap(Connection connection) throws SQLException {
        Transaction.run(connection, tables::dropOld);
        Transaction.run(connection, c -> {
            tables.swap(c);
            Positions.rename(c, tables.next(), tables.name());
            Parked.rename(c, tables.next(), tables.name());
        });
    }
}
