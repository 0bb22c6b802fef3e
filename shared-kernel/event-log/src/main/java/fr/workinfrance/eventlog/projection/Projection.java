package fr.workinfrance.eventlog.projection;

import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A view of the log: the tables it fills, and how events fill them. It can always be thrown away and filled again. */
public interface Projection {

    /** Its name, which is also the database schema its tables live in: lower-case letters, digits and underscores. */
    String name();

    /** Raise it whenever the tables or the fold change: the view is then rebuilt at the next start. */
    int revision();

    /** {@code CREATE TABLE} and {@code CREATE INDEX} with unqualified names: the schema is on the search path. */
    String ddl();

    /**
     * What waits when an event of that stream is parked: the stream alone, for most. A view that tells what lies beside a dossier by
     * how that dossier stands gives one {@link Matter} for both; where neither needs the other, neither may hold the other up.
     */
    default String matter(String stream) {
        return stream;
    }

    /**
     * Folds these events, in order, into the tables. Table names are unqualified here: the same fold fills the tables that serve
     * and those of a rebuild.
     *
     * <p>Why one connection and no commit: the rows and the position that says they are done are one transaction. A failure
     * undoes the batch, which is then folded event by event to find the one that cannot be.
     *
     * @param batch in the log's order; nothing about a matter of which an earlier event is parked
     */
    void project(Connection connection, List<RecordedEvent> batch) throws SQLException;
}
