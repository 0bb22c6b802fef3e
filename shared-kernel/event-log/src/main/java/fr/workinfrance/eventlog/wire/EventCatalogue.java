package fr.workinfrance.eventlog.wire;

import java.util.List;
import java.util.Optional;

/** The names under which events are stored, one row per event. A row is added or its revision raised, never removed. */
public final class EventCatalogue {

    /** The type an event is written as today. */
    public static EventType typeOf(Object event) {
        throw new UnsupportedOperationException(event.getClass().getName());
    }

    /** The type the events of a class are written as today; empty for any other class. */
    public static Optional<EventType> typeOfClass(Class<?> event) {
        return Optional.empty();
    }

    /** The class of the events of that name; empty for an unknown name. */
    public static Optional<Class<?>> classOf(String name) {
        return Optional.empty();
    }

    /** Every type, as written today, in the order of the catalogue. */
    public static List<EventType> all() {
        return List.of();
    }

    private EventCatalogue() {}
}
