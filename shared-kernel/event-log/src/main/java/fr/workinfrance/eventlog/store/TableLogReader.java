package fr.workinfrance.eventlog.store;

import fr.workinfrance.eventlog.table.EventTable;
import fr.workinfrance.eventlog.table.Signal;
import fr.workinfrance.eventlog.table.StoredEvent;
import fr.workinfrance.eventlog.wire.EventWire;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads our own table straight, without anything of Axon between the row and the event. */
final class TableLogReader implements LogReader {

    private final EventTable table;
    private final EventWire wire;
    private final Signal signal;
    private final Duration pollEvery;

    TableLogReader(EventTable table, EventWire wire, Signal signal, Duration pollEvery) {
        this.table = table;
        this.wire = wire;
        this.signal = signal;
        this.pollEvery = pollEvery;
    }

    @Override
    public LogPage after(Position position, int max, Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        while (true) {
            long seen = signal.count();
            var rows = rows(position, max);
            var left = Duration.ofNanos(end - System.nanoTime());
            if (!rows.isEmpty() || !left.isPositive()) return page(position, rows);
            signal.awaitBeyond(seen, left.compareTo(pollEvery) < 0 ? left : pollEvery);
        }
    }

    private LogPage page(Position from, List<StoredEvent> rows) {
        return rows.isEmpty()
                ? new LogPage(List.of(), from)
                : new LogPage(
                        rows.stream().map(this::event).toList(),
                        Position.at(rows.getLast().position()));
    }

    private RecordedEvent event(StoredEvent row) {
        return new RecordedEvent(
                row.position(),
                row.stream(),
                row.sequence(),
                row.recordedAt(),
                wire.readOrStandIn(row.name(), row.revision(), row.payload()),
                wire.readProvenance(row.metadata()));
    }

    private List<StoredEvent> rows(Position position, int max) {
        try {
            return table.after(position.index(), max);
        } catch (SQLException e) {
            throw new EventStoreException("the event log cannot be read", e);
        }
    }

    @Override
    public Position head() {
        try {
            return Position.at(table.head());
        } catch (SQLException e) {
            throw new EventStoreException("the event log cannot be read", e);
        }
    }

    @Override
    public void close() {
        // nothing is held between two reads
    }
}
