package fr.workinfrance.query.audit;

import fr.workinfrance.domain.share.ShareEvent;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.EventCatalogue;
import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.dossier.Reference;
import fr.workinfrance.query.dossier.Step;
import fr.workinfrance.query.dossier.ViewJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The auditor's view: every event once, in the log's order, with who asked for it, and the event itself as the log tells it,
 * persons sealed, to be replayed up to any instant.
 */
@Component
public final class AuditProjection implements Projection {
    private record Entry(RecordedEvent recorded, Step step) {}

    private final Upsert<Entry> columns;

    public AuditProjection() {
        var json = new ViewJson();
        columns = Upsert.<Entry>into("entry")
                .key("position", "bigint", e -> e.recorded().position())
                .set("dossier", "uuid", e -> e.step().dossier())
                .set("reference", "text", e -> Reference.of(e.step().dossier()))
                .set("stream", "text", e -> e.recorded().stream())
                .set("sequence", "bigint", e -> e.recorded().sequence())
                .set("type", "text", e -> typeOf(e.recorded()))
                .set("at", "timestamptz", e -> e.step().at())
                .set("recorded_at", "timestamptz", e -> e.step().recordedAt())
                .set("actor", "text", e -> e.recorded().by().actor())
                .set("command", "text", e -> e.recorded().by().command())
                .set("facts", "text", e -> json.write(new TreeMap<>(e.step().facts())))
                .set("event", "text", e -> json.write(e.recorded().event()));
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int revision() {
        return 5;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE entry (
                    position    bigint PRIMARY KEY,
                    dossier     uuid NOT NULL,
                    reference   text NOT NULL,
                    stream      text NOT NULL,
                    sequence    bigint NOT NULL,
                    type        text NOT NULL,
                    at          timestamptz NOT NULL,
                    recorded_at timestamptz NOT NULL,
                    actor       text NOT NULL,
                    command     text NOT NULL,
                    facts       text NOT NULL,
                    event       text NOT NULL
                );
                CREATE INDEX entry_of_dossier ON entry (dossier, position);
                CREATE INDEX entry_by_reference ON entry (reference text_pattern_ops) WHERE sequence = 0;
                CREATE INDEX entry_refused ON entry (position DESC) WHERE type LIKE 'reading.refused/%';
                """;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var entries = new ArrayList<Entry>();
        for (var recorded : batch) step(recorded).ifPresent(step -> entries.add(new Entry(recorded, step)));
        columns.write(connection, entries);
    }

    // Why only here: whom a holder shows a paper is no business of the agencies, whose views know steps of dossiers and
    // readings.
    private static Optional<Step> step(RecordedEvent recorded) {
        return recorded.event() instanceof ShareEvent share ? Optional.of(of(recorded, share)) : Step.of(recorded);
    }

    private static Step of(RecordedEvent recorded, ShareEvent share) {
        return new Step(
                share.dossier(),
                recorded.position(),
                recorded.sequence(),
                EventCatalogue.typeOf(share).name(),
                share.at(),
                recorded.recordedAt(),
                Step.kindOf(recorded.by().actor()),
                Map.of("share", share.share().toString()));
    }

    private static EventType typeOf(RecordedEvent recorded) {
        return EventCatalogue.typeOfClass(recorded.event().getClass()).orElseThrow();
    }
}
