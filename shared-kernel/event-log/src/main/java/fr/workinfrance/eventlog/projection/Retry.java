package fr.workinfrance.eventlog.projection;

import fr.workinfrance.eventlog.rows.Transaction;
import fr.workinfrance.eventlog.store.LogReader;
import fr.workinfrance.eventlog.store.Position;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Folds the parked events again, those of each matter in the order of the log, up to the first that still cannot be. */
final class Retry {

    /** Few enough to lie in memory together, however large each is. */
    private static final int AT_ONCE = 20;

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Projection projection;
    private final Folding folding;
    private final String schema;

    Retry(Projection projection, String schema) {
        this.projection = projection;
        this.folding = new Folding(projection, schema);
        this.schema = schema;
    }

    void run(Connection connection, LogReader log) throws SQLException, InterruptedException {
        for (var waiting : Parked.positions(connection, schema, projection::matter)) {
            again(connection, log, waiting);
        }
    }

    private void again(Connection connection, LogReader log, List<Long> waiting)
            throws SQLException, InterruptedException {
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            var events = read(log, waiting.subList(from, Math.min(from + AT_ONCE, waiting.size())));
            var done = new AtomicInteger();
            Transaction.run(connection, c -> done.set(folding.unpark(c, events)));
            if (done.get() < events.size()) {
                return;
            }
        }
    }

    private static List<RecordedEvent> read(LogReader log, List<Long> positions) throws InterruptedException {
        var events = new ArrayList<RecordedEvent>(positions.size());
        for (long position : positions) {
            for (var event : log.after(Position.at(position - 1), 1, WAIT).events()) {
                if (event.position() != position) {
                    throw new IllegalStateException("The log no longer gives the event at " + position);
                }
                events.add(event);
            }
        }
        return events;
    }
}
