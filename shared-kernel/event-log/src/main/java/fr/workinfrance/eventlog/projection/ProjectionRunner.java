package fr.workinfrance.eventlog.projection;

import fr.workinfrance.eventlog.store.LogReader;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Keeps one view up to date, on whichever instance holds its lock. */
public final class ProjectionRunner implements AutoCloseable {

    /** @param log such as {@code eventLog::reader} */
    public ProjectionRunner(Projection projection, Supplier<LogReader> log, DataSource database, MeterRegistry meters) {
        throw new UnsupportedOperationException();
    }

    /** Makes sure that the tables exist, then folds in the background until closed. */
    public ProjectionRunner start() {
        throw new UnsupportedOperationException();
    }

    /** Asks whoever runs this view to try the parked events again, after what stopped them was mended. */
    public void retry() {
        throw new UnsupportedOperationException();
    }

    /** Asks whoever runs this view to fill its tables again from the first event, while the present rows still serve. */
    public void rebuild() {
        throw new UnsupportedOperationException();
    }

    /** How far the view is, whoever runs it. */
    public ProjectionStatus status() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
