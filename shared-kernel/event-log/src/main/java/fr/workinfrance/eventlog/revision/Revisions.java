package fr.workinfrance.eventlog.revision;

import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.EventWire;
import fr.workinfrance.eventlog.wire.Upcaster;
import fr.workinfrance.eventlog.wire.UpcasterChain;
import fr.workinfrance.eventlog.wire.WireJson;
import java.util.List;

/** Every step from an old form of an event to the next, one row each. A row is added, never removed. */
public final class Revisions {

    private static final List<Upcaster> ROWS = List.of(
            new ClosedWithoutSignatory(),
            new SubmittedUnderTerms(),
            new SubmittedInClear(),
            new AnswerNamesPieces(new EventType("dossier.opinion-given", 1)),
            new AnswerNamesPieces(new EventType("dossier.opinion-superseded", 1)),
            new ReadWithoutQuality(),
            new RefusedWithoutOverriding(),
            new AppealToNobodyNamed(),
            new SilentWithoutFindings(),
            new DecidedWithoutWhatWasNotAsked(new EventType("dossier.approved", 1)),
            new DecidedWithoutWhatWasNotAsked(new EventType("dossier.refused", 2)));

    /** The wire that reads every form ever written. */
    public static EventWire wire(WireJson json) {
        return new EventWire(json, new UpcasterChain(ROWS));
    }

    private Revisions() {}
}
