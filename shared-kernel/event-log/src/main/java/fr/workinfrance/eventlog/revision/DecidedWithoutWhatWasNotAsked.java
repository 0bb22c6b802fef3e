package fr.workinfrance.eventlog.revision;

import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/** A decision of the time when it did not name what nobody had asked for: nothing is made up for it. */
record DecidedWithoutWhatWasNotAsked(EventType from) implements Upcaster {

    @Override
    public ObjectNode apply(ObjectNode stored) {
        stored.putArray("notAsked");
        return stored;
    }
}
