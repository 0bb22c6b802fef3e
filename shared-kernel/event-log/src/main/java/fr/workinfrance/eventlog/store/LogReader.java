package fr.workinfrance.eventlog.store;

import java.time.Duration;

/** Reads the log in its order, from anywhere, waiting at its head. For one thread at a time; each gets its own. */
public interface LogReader extends AutoCloseable {

    /**
     * The events after a position, as soon as there are any; an empty page when the wait is over.
     *
     * @param max how many at most; fewer where they are large, so that a page always fits in memory
     */
    LogPage after(Position position, int max, Duration wait) throws InterruptedException;

    /** The position of the last event there is. */
    Position head();

    @Override
    void close();
}
