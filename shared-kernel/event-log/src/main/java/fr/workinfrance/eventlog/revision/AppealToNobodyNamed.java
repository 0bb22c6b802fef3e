package fr.workinfrance.eventlog.revision;

import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/** An appeal of the time when the service in charge answered every one: it stays with that service. */
final class AppealToNobodyNamed implements Upcaster {

    @Override
    public EventType from() {
        return new EventType("dossier.appeal-filed", 1);
    }

    @Override
    public ObjectNode apply(ObjectNode stored) {
        return stored;
    }
}
