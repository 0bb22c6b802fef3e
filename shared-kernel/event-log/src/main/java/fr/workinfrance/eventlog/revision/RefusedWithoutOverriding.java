package fr.workinfrance.eventlog.revision;

import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/** A refusal of the time when passing over an opinion took no reasons: none are made up for it. */
final class RefusedWithoutOverriding implements Upcaster {

    @Override
    public EventType from() {
        return new EventType("dossier.refused", 1);
    }

    @Override
    public ObjectNode apply(ObjectNode stored) {
        return stored;
    }
}
