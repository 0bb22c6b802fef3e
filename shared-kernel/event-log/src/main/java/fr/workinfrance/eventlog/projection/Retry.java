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

/** Folds the parked events again, each stream in its order, up to the first that still cannot be. */
final class Retry {

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Folding folding;
    private final String schema;

    Retry(Projection projection, String schema) {
        this.folding = new Folding(projection, schema);
        this.schema = schema;
    }

    void run(Connection connection, LogReader log) throws SQLException, InterruptedException {
        for (var stream : Parked.streams(connection, schema)) {
            var events = read(log, Parked.positions(connection, schema, stream));
            Transaction.run(connection, c -> folding.unpark(c, events));
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
