package fr.workinfrance.eventlog.table;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table in memory, gone with the process: for a quick look and for tests. */
public final class MemoryTable implements EventTable {

    private record Place(String stream, long sequence) {}

    private final Clock clock;
    private final Signal signal;
    private final List<StoredEvent> events = new ArrayList<>();
    private final Set<Place> taken = new HashSet<>();

    public MemoryTable(Clock clock, Signal signal) {
        this.clock = clock;
        this.signal = signal;
    }

    @Override
    public synchronized void append(List<NewEvent> added) throws SQLException {
        var places = new HashSet<Place>();
        for (var event : added) {
            var place = new Place(event.stream(), event.sequence());
            if (taken.contains(place) || !places.add(place)) throw new SQLException("already there", DUPLICATE);
        }
        taken.addAll(places);
        added.forEach(event -> events.add(stored(event)));
        signal.raise();
    }

    private StoredEvent stored(NewEvent event) {
        return new StoredEvent(
                events.size() + 1L,
                event.stream(),
                event.sequence(),
                event.name(),
                event.revision(),
                event.id(),
                clock.instant(),
                event.metadata(),
                event.payload());
    }

    @Override
    public synchronized List<StoredEvent> stream(String stream, long from) {
        return events.stream()
                .filter(event -> event.stream().equals(stream) && event.sequence() >= from)
                .toList();
    }

    @Override
    public long lastSequence(String stream) {
        return stream(stream, 0).stream().mapToLong(StoredEvent::sequence).max().orElse(-1);
    }

    @Override
    public synchronized List<StoredEvent> after(long position, int max) {
        var page = new ArrayList<StoredEvent>();
        long bytes = 0;
        for (int i = (int) position; i < events.size() && page.size() < max && bytes < PAGE_BYTES; i++) {
            page.add(events.get(i));
            bytes += events.get(i).payload().length;
        }
        return page;
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public synchronized long before(Instant instant) {
        return events.stream()
                .takeWhile(event -> event.recordedAt().isBefore(instant))
                .count();
    }
}
