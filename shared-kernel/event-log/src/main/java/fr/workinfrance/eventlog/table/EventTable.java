package fr.workinfrance.eventlog.table;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** All events in one order: positions count from 1, without gaps, in the order in which appends became visible. */
public interface EventTable {

    /**
     * Adds all of them, or none.
     *
     * @throws SQLException of state {@link #DUPLICATE} when a stream already has an event of that sequence
     */
    void append(List<NewEvent> events) throws SQLException;

    /** The events of a stream from a sequence on. */
    List<StoredEvent> stream(String stream, long from) throws SQLException;

    /** The sequence of a stream's last event; -1 when it has none. */
    long lastSequence(String stream) throws SQLException;

    /** At most so many events after a position, and no further one once they hold {@link #PAGE_BYTES}. */
    List<StoredEvent> after(long position, int max) throws SQLException;

    /** The position of the last event; 0 when there is none. */
    long head() throws SQLException;

    /** The last position before an instant. */
    long before(Instant instant) throws SQLException;

    /** How much the payloads of one page hold, but for its last event: a page lies in memory as a whole. */
    int PAGE_BYTES = 8 * 1024 * 1024;

    /** SQL's name for a unique constraint that does not hold. */
    String DUPLICATE = "23505";
}
