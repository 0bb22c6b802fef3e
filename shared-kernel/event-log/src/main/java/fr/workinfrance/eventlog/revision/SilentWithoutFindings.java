package fr.workinfrance.eventlog.revision;

import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/** A rejection by silence of the time when it kept no findings: none are made up for it, and what was noticed before stays. */
final class SilentWithoutFindings implements Upcaster {

    @Override
    public EventType from() {
        return new EventType("dossier.refused-by-silence", 1);
    }

    @Override
    public ObjectNode apply(ObjectNode stored) {
        return stored;
    }
}
