package fr.workinfrance.query.audit;

import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.wire.EventCatalogue;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.Step;
import fr.workinfrance.query.dossier.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail, and replays a dossier from it up to any place in the log's order. */
@Component
class Trail {
    private static final int FOUND_AT_MOST = 50;
    private static final int REFUSALS = 200;

    private final JdbcClient database;
    private final ViewJson json = new ViewJson();

    Trail(JdbcClient database) {
        this.database = database;
    }

    /** A dossier found by the start of its reference. */
    public record Found(String id, String reference, Instant openedAt) {}

    List<Found> find(String start) {
        return database.sql("""
                        SELECT dossier, reference, recorded_at FROM audit.entry
                        WHERE sequence = 0 AND reference LIKE ? AND stream = dossier::text
                        ORDER BY reference LIMIT ?""")
                .params(start + "%", FOUND_AT_MOST)
                .query((row, _) ->
                        new Found(row.getString("dossier"), row.getString("reference"), instant(row, "recorded_at")))
                .list();
    }

    /** Every event and reading of the dossier, oldest first. */
    List<AuditEntry> of(DossierId id) {
        return database.sql("SELECT * FROM audit.entry WHERE dossier = ? ORDER BY position")
                .param(id.value())
                .query(this::entry)
                .list();
    }

    /** The last refused readings of every dossier, the newest first. */
    List<Refusal> refusals() {
        return database.sql("""
                        SELECT dossier, reference, at, actor, facts FROM audit.entry
                        WHERE type LIKE 'reading.refused/%' ORDER BY position DESC LIMIT ?""")
                .param(REFUSALS)
                .query((row, _) -> new Refusal(
                        row.getString("dossier"),
                        row.getString("reference"),
                        instant(row, "at"),
                        row.getString("actor"),
                        new TreeMap<>(json.facts(row.getString("facts")))))
                .list();
    }

    /** Somebody was refused what they asked for. */
    public record Refusal(String dossier, String reference, Instant at, String actor, Map<String, String> facts) {
        /** Who asked, under a pseudonym short enough for a column. */
        public String who() {
            return Pseudonym.shortened(actor);
        }
    }

    /** The dossier as it stood once the log had come to that place; empty when it was not there yet. */
    Optional<DossierView> asOf(DossierId id, long position) {
        var told = database.sql("""
                        SELECT type, event FROM audit.entry
                        WHERE dossier = ? AND stream = ? AND position <= ? ORDER BY position""")
                .params(id.value(), id.toString(), position)
                .query((row, _) -> event(row.getString("type"), row.getString("event")))
                .list();
        var events = new ArrayList<DossierEvent>();
        for (var event : told) if (event instanceof DossierEvent dossierEvent) events.add(dossierEvent);
        return Optional.ofNullable(DossierView.after(events));
    }

    /** The place of the last event recorded by that instant; zero when there was none. */
    long positionAt(DossierId id, Instant instant) {
        return database.sql("SELECT coalesce(max(position), 0) FROM audit.entry WHERE dossier = ? AND recorded_at <= ?")
                .params(id.value(), instant.atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    static Step step(DossierId id, AuditEntry e) {
        return new Step(
                id, e.position(), e.sequence(), e.name(), e.at(), e.recordedAt(), Step.kindOf(e.actor()), e.facts());
    }

    private Object event(String type, String text) {
        var name = type.substring(0, type.indexOf('/'));
        return json.read(text, EventCatalogue.classOf(name).orElseThrow());
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("type"),
                instant(row, "at"),
                instant(row, "recorded_at"),
                Pseudonym.of(row.getString("actor")),
                row.getString("command"),
                new TreeMap<>(json.facts(row.getString("facts"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
