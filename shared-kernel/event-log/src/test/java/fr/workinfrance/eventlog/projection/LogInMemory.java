package fr.workinfrance.eventlog.projection;

import fr.workinfrance.domain.dossier.DossierEvent.DossierSupplemented;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.store.LogPage;
import fr.workinfrance.eventlog.store.LogReader;
import fr.workinfrance.eventlog.store.Position;
import fr.workinfrance.eventlog.wire.Provenance;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.eventlog.wire.UnreadableEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A log that tests fill as they please. */
final class LogInMemory {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> lastOf = new HashMap<>();

    static DossierId dossier(int number) {
        return new DossierId(new UUID(0, number));
    }

    /** The next event of that dossier; gives its position. */
    long happens(int dossier) {
        return append(dossier, new DossierSupplemented(dossier(dossier), NOW));
    }

    /** The next event of a stream beside that dossier; gives its position. */
    long happensBeside(int dossier, String kind) {
        return append(kind + ":" + dossier(dossier), new DossierSupplemented(dossier(dossier), NOW));
    }

    /** An event of that dossier that nobody can read. */
    long happensUnreadably(int dossier) {
        return append(dossier, new UnreadableEvent("dossier.from-the-future/9", "UnknownEvent"));
    }

    /** So many events, of so many dossiers in turn. */
    void happens(int count, int dossiers) {
        for (int i = 0; i < count; i++) {
            happens(1 + i % dossiers);
        }
    }

    synchronized long head() {
        return events.size();
    }

    LogReader reader() {
        return new Reader();
    }

    private long append(int dossier, Object event) {
        return append(dossier(dossier).toString(), event);
    }

    private synchronized long append(String stream, Object event) {
        long sequence = lastOf.merge(stream, 0L, (last, _) -> last + 1);
        long position = head() + 1;
        events.add(new RecordedEvent(position, stream, sequence, NOW, event, Provenance.UNKNOWN));
        notifyAll();
        return position;
    }

    private synchronized LogPage page(Position position, int max, Duration wait) throws InterruptedException {
        if (events.size() <= position.index() && wait.isPositive()) {
            wait(wait.toMillis());
        }
        int from = (int) Math.min(position.index(), events.size());
        int to = Math.min(events.size(), from + max);
        return new LogPage(events.subList(from, to), Position.at(to));
    }

    private final class Reader implements LogReader {
        @Override
        public LogPage after(Position position, int max, Duration wait) throws InterruptedException {
            return page(position, max, wait);
        }

        @Override
        public Position head() {
            return Position.at(LogInMemory.this.head());
        }

        @Override
        public void close() {}
    }
}
