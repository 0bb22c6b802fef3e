package fr.workinfrance.eventlog.store;

import java.util.function.Supplier;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** One of the places where events can be kept. */
interface Storage {

    /** Tells Axon to keep events there. */
    void configure(Configurer configurer);

    /** @param source the same events as Axon streams them; asked for only by who needs it */
    LogReader reader(Supplier<StreamableMessageSource<TrackedEventMessage<?>>> source);

    /** Whether what was folded of a stream is worth keeping between commands. */
    default boolean foldsAreKept() {
        return true;
    }

    default void close() {}
}
