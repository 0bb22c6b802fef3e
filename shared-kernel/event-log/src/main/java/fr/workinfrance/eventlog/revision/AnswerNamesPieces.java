package fr.workinfrance.eventlog.revision;

import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/** An opinion of the time when an answer could not ask for pieces: it asks for none. */
record AnswerNamesPieces(EventType from) implements Upcaster {

    @Override
    public ObjectNode apply(ObjectNode stored) {
        stored.withObject("answer").putArray("pieces");
        return stored;
    }
}
