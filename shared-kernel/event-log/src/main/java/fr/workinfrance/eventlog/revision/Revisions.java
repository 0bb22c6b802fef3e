package fr.workinfrance.eventlog.revision;

import fr.workinfrance.eventlog.wire.EventWire;
import fr.workinfrance.eventlog.wire.UpcasterChain;
import fr.workinfrance.eventlog.wire.WireJson;
import java.util.List;

/** Every step from an old form of an event to the next, one row each. A row is added, never removed. */
public final class Revisions {

    /** The wire that reads every form ever written. */
    public static EventWire wire(WireJson json) {
        return new EventWire(json, new UpcasterChain(List.of(new ClosedWithoutSignatory())));
    }

    private Revisions() {}
}
