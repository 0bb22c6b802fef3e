package fr.workinfrance.eventlog.revision;

import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/** A closing recorded before closings kept their signatory: it stays without, since nobody may sign after the event. */
final class ClosedWithoutSignatory implements Upcaster {

    @Override
    public EventType from() {
        return new EventType("dossier.closed", 1);
    }

    @Override
    public ObjectNode apply(ObjectNode stored) {
        return stored;
    }
}
