package fr.workinfrance.query.beside;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.desk.DeskEvent;
import fr.workinfrance.domain.desk.Desks;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.dossier.ViewJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of desks that a slice keeps: one row for each dossier and each agency that shared it out. */
public final class DeskRows {
    public static final String DDL = """
            CREATE TABLE desk (
                dossier uuid NOT NULL,
                agency  text NOT NULL,
                version bigint NOT NULL,
                officer text,
                named   text,
                labels  text[] NOT NULL,
                PRIMARY KEY (dossier, agency)
            );
            CREATE INDEX desk_of_officer ON desk (agency, officer);
            """;

    /** Which row an event is about. */
    private record Key(DossierId dossier, AgencyId agency) {}

    private final ViewJson json;
    private final Upsert<DeskPlace> columns;

    public DeskRows(ViewJson json) {
        this.json = json;
        columns = Upsert.<DeskPlace>into("desk")
                .key("dossier", "uuid", DeskPlace::dossier)
                .key("agency", "text", DeskPlace::agency)
                .set("version", "bigint", DeskPlace::version)
                .set("officer", "text", desk -> desk.place().officer())
                .set("named", "text", desk -> desk.named() == null ? null : json.write(desk.named()))
                .set(
                        "labels",
                        "text[]",
                        desk -> desk.place().labels().stream().sorted().toList());
    }

    public void fold(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var told = batch.stream()
                .filter(recorded -> recorded.event() instanceof DeskEvent)
                .toList();
        if (told.isEmpty()) return;
        var rows = new HashMap<>(Rows.on(connection)
                .map(
                        "select * from desk where dossier = any(?::uuid[])",
                        row -> new Key(DossierId.of(row.getString("dossier")), AgencyId.of(row.getString("agency"))),
                        this::read,
                        told.stream()
                                .map(r -> ((DeskEvent) r.event()).dossier())
                                .distinct()
                                .toList()));
        for (var recorded : told) {
            var event = (DeskEvent) recorded.event();
            var key = new Key(event.dossier(), event.by());
            var before = rows.getOrDefault(key, DeskPlace.bare(event.dossier(), event.by()));
            rows.put(key, before.then(event, recorded.sequence()));
        }
        columns.write(connection, rows.values());
    }

    private DeskPlace read(ResultSet row) throws SQLException {
        @Nullable String officer = row.getString("officer");
        @Nullable String named = row.getString("named");
        return new DeskPlace(
                DossierId.of(row.getString("dossier")),
                AgencyId.of(row.getString("agency")),
                row.getLong("version"),
                new Desks.Place(officer == null ? null : AccountId.of(officer), labels(row)),
                named == null ? null : json.read(named, Signatory.class));
    }

    /** The labels of the row a result set stands at; none where the row is absent from a join. */
    public static Set<Label> labels(ResultSet row) throws SQLException {
        var labels = EnumSet.noneOf(Label.class);
        var array = row.getArray("labels");
        if (array != null)
            Stream.of((String[]) array.getArray()).map(Label::valueOf).forEach(labels::add);
        return labels;
    }
}
