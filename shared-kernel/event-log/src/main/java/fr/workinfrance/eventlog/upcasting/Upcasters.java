package fr.workinfrance.eventlog.upcasting;

import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.EventWire;
import fr.workinfrance.eventlog.wire.Upcaster;
import fr.workinfrance.eventlog.wire.UpcasterChain;
import fr.workinfrance.eventlog.wire.WireJson;
import java.util.List;

/** Every step from an old form of an event to the next. */
public final class Upcasters {

    private static final List<Upcaster> ALL = List.of(
            new SubmittedUnderTerms(),
            new AnswerNamesPieces(new EventType("dossier.opinion-given", 1)),
            new AnswerNamesPieces(new EventType("dossier.opinion-superseded", 1)));

    /** The wire that reads every form ever written. */
    public static EventWire wire(WireJson json) {
        return new EventWire(json, new UpcasterChain(ALL));
    }

    private Upcasters() {}
}
