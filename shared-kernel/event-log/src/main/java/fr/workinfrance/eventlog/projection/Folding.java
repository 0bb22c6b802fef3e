package fr.workinfrance.eventlog.projection;

import fr.workinfrance.eventlog.rows.Transaction;
import fr.workinfrance.eventlog.store.LogPage;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.eventlog.wire.UnreadableEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds events into one schema of a view, together with the position that says they are done.
 *
 * <p>Events about one {@linkplain Projection#matter matter} build on each other; matters do not. So an event that cannot be
 * folded is parked with all that follow it about its matter, and the others go on.
 */
final class Folding {

    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);

    private final Projection projection;
    private final String schema;

    Folding(Projection projection, String schema) {
        this.projection = projection;
        this.schema = schema;
    }

    /** Folds a page; a failure that does not pass by itself parks the events to blame instead of stopping the view. */
    void fold(Connection connection, LogPage page) throws SQLException {
        try {
            Transaction.run(connection, c -> together(c, page));
        } catch (SQLException | RuntimeException | Error failure) {
            if (Failure.passes(failure)) {
                throw failure;
            }
            Transaction.run(connection, c -> oneByOne(c, page));
        }
    }

    /** Folds events of one matter that were parked; gives back how many it could. */
    int unpark(Connection connection, List<RecordedEvent> events) throws SQLException {
        Tables.searchIn(connection, schema);
        int done = 0;
        for (var event : events) {
            if (event.event() instanceof UnreadableEvent || !foldOne(connection, event)) {
                break;
            }
            Parked.release(connection, schema, event.position());
            done++;
        }
        return done;
    }

    private void together(Connection connection, LogPage page) throws SQLException {
        var stopped = Parked.matters(connection, schema, projection::matter);
        var free = new ArrayList<RecordedEvent>(page.events().size());
        for (var event : page.events()) {
            if (!parkedAtSight(connection, event, stopped)) {
                free.add(event);
            }
        }
        Tables.searchIn(connection, schema);
        if (!free.isEmpty()) {
            projection.project(connection, free);
        }
        Positions.store(connection, schema, page.next());
    }

    private void oneByOne(Connection connection, LogPage page) throws SQLException {
        var stopped = Parked.matters(connection, schema, projection::matter);
        Tables.searchIn(connection, schema);
        Tables.checkAtOnce(connection);
        for (var event : page.events()) {
            if (!parkedAtSight(connection, event, stopped) && !foldOne(connection, event)) {
                stopped.add(projection.matter(event.stream()));
            }
        }
        Positions.store(connection, schema, page.next());
    }

    private boolean parkedAtSight(Connection connection, RecordedEvent event, Set<String> stopped) throws SQLException {
        if (stopped.contains(projection.matter(event.stream()))) {
            Parked.park(connection, schema, event, Parked.BEHIND);
            return true;
        }
        if (event.event() instanceof UnreadableEvent(var _, var why)) {
            Parked.park(connection, schema, event, why);
            stopped.add(projection.matter(event.stream()));
            return true;
        }
        return false;
    }

    /** Folds one event, or parks it. */
    private boolean foldOne(Connection connection, RecordedEvent event) throws SQLException {
        var before = connection.setSavepoint();
        try {
            projection.project(connection, List.of(event));
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException | RuntimeException | Error failure) {
            if (Failure.passes(failure)) {
                throw failure;
            }
            connection.rollback(before);
            LOG.warn("The view {} parks the event at {}: {}", schema, event.position(), Failure.place(failure));
            Parked.park(connection, schema, event, Failure.name(failure));
            return false;
        }
    }
}
