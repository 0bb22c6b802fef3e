package fr.workinfrance.eventlog.wire;

import tools.jackson.databind.node.ObjectNode;

/** One step from a stored revision of an event to the next, on the JSON tree. */
public interface Upcaster {

    /** The stored form it takes; it gives the next revision of the same name. */
    EventType from();

    /** May change its argument. */
    ObjectNode apply(ObjectNode stored);
}
