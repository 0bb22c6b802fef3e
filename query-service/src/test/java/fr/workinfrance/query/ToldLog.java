package fr.workinfrance.query;

import fr.workinfrance.domain.desk.DeskEvent;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.exchange.ExchangeEvent;
import fr.workinfrance.domain.reading.ReadingEvent;
import fr.workinfrance.domain.rulebook.ProcedureEvent;
import fr.workinfrance.domain.share.ShareEvent;
import fr.workinfrance.domain.wallet.WalletEvent;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.store.LogPage;
import fr.workinfrance.eventlog.store.LogReader;
import fr.workinfrance.eventlog.store.Position;
import fr.workinfrance.eventlog.wire.Provenance;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.eventlog.wire.WireJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** A log that holds what a test tells it, sealed as the real one would. */
public final class ToldLog {
    private final JsonMapper wire;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    public ToldLog(PersonalSeals seals) {
        wire = new WireJson(seals).mapper();
    }

    public ToldLog tell(Past past) {
        past.events().forEach(event -> tell(event, "officer:claire@DIRECCTE-75"));
        return this;
    }

    public ToldLog tell(Object event, String actor) {
        var stream = switch (event) {
            case DossierEvent e -> e.dossier().toString();
            case ReadingEvent e -> "reading:" + e.dossier();
            case ShareEvent e -> "share:" + e.dossier();
            case WalletEvent e -> "wallet:" + e.offer();
            case ExchangeEvent e -> "exchange:" + e.dossier();
            case DeskEvent e -> "desk:" + e.dossier();
            case ProcedureEvent e -> "procedure:" + e.procedure();
            default -> throw new IllegalArgumentException();
        };
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        var sealed = wire.readValue(wire.writeValueAsString(event), event.getClass());
        events.add(new RecordedEvent(
                events.size() + 1,
                stream,
                sequence,
                Instant.parse("2026-03-01T00:00:00Z").plusSeconds(3600L * events.size()),
                sealed,
                new Provenance(actor, "Command", "id")));
        return this;
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    public LogReader reader() {
        return new LogReader() {
            @Override
            public LogPage after(Position position, int max, Duration wait) {
                var page = events.stream()
                        .filter(e -> e.position() > position.index())
                        .limit(max)
                        .toList();
                if (page.isEmpty()) LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                return new LogPage(
                        page,
                        page.isEmpty() ? position : Position.at(page.getLast().position()));
            }

            @Override
            public Position head() {
                return Position.at(events.size());
            }

            @Override
            public void close() {}
        };
    }
}
