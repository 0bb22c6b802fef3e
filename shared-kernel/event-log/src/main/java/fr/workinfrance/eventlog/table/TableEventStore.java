package fr.workinfrance.eventlog.table;

import java.time.Duration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store over our table: it appends through the engine, and its streams are woken by the signal. */
public final class TableEventStore extends AbstractEventStore {

    private final TableEngine engine;
    private final Signal signal;
    private final Duration pollEvery;

    /** @param pollEvery how long a stream at the head waits at most before it looks again without having been woken */
    public TableEventStore(TableEngine engine, Signal signal, Duration pollEvery) {
        super(new Settings(engine));
        this.engine = engine;
        this.signal = signal;
        this.pollEvery = pollEvery;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new TableStream(engine, signal, pollEvery, token);
    }

    private static final class Settings extends AbstractEventStore.Builder {
        Settings(TableEngine engine) {
            storageEngine(engine);
        }
    }
}
