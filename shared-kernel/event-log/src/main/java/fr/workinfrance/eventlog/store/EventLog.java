package fr.workinfrance.eventlog.store;

import fr.workinfrance.eventlog.wire.PersonalSealing;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The log, opened: the one door to Axon for whoever commands, and to the order of events for whoever projects.
 *
 * <p>Metadata {@code actor}, {@code command} and {@code commandId} of a command message are copied to the events it causes.
 */
public final class EventLog implements AutoCloseable {

    public static EventLog open(
            EventLogSettings settings, DataSource database, PersonalSealing sealing, MeterRegistry meters) {
        throw new UnsupportedOperationException();
    }

    /** For whatever is to be registered before {@link #start}. */
    public Configurer configurer() {
        throw new UnsupportedOperationException();
    }

    /** Adds an aggregate, folded once and then kept in a bounded cache. */
    public <T> EventLog aggregate(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    /** Forgets a folded aggregate, so that it is read again; after a conflict, or when another instance wrote. */
    public void evict(String stream) {
        throw new UnsupportedOperationException();
    }

    /** Starts what was configured; later calls give the same. */
    public Configuration start() {
        throw new UnsupportedOperationException();
    }

    /** The events as Axon streams them, with Axon's tokens. */
    public StreamableMessageSource<TrackedEventMessage<?>> source() {
        throw new UnsupportedOperationException();
    }

    /** The events in their order, the fast way where there is one. A new reader each time. */
    public LogReader reader() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
