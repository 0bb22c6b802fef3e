package fr.workinfrance.query.beside;

import fr.workinfrance.domain.exchange.ExchangeEvent;
import fr.workinfrance.domain.exchange.Side;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of exchanges that a slice keeps: one row for each dossier in which something was written. */
public final class ExchangeRows {
    public static final String DDL = """
            CREATE TABLE exchange (
                dossier  uuid PRIMARY KEY,
                version  bigint NOT NULL,
                owing    text,
                since    timestamptz,
                messages int NOT NULL
            );
            """;

    private final Upsert<ExchangeState> columns = Upsert.<ExchangeState>into("exchange")
            .key("dossier", "uuid", ExchangeState::dossier)
            .set("version", "bigint", ExchangeState::version)
            .set("owing", "text", ExchangeState::owing)
            .set("since", "timestamptz", ExchangeState::since)
            .set("messages", "int", ExchangeState::messages);

    public void fold(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var told = batch.stream()
                .filter(recorded -> recorded.event() instanceof ExchangeEvent)
                .toList();
        if (told.isEmpty()) return;
        var rows = new HashMap<>(Rows.on(connection)
                .map(
                        "select * from exchange where dossier = any(?::uuid[])",
                        row -> DossierId.of(row.getString("dossier")),
                        ExchangeRows::read,
                        told.stream()
                                .map(r -> ((ExchangeEvent) r.event()).dossier())
                                .distinct()
                                .toList()));
        for (var recorded : told) {
            var event = (ExchangeEvent) recorded.event();
            rows.merge(
                    event.dossier(),
                    ExchangeState.none(event.dossier()).then(event, recorded.sequence()),
                    (before, _) -> before.then(event, recorded.sequence()));
        }
        columns.write(connection, rows.values());
    }

    /** The row a result set stands at. */
    public static ExchangeState read(ResultSet row) throws SQLException {
        @Nullable String owing = row.getString("owing");
        var since = row.getObject("since", OffsetDateTime.class);
        return new ExchangeState(
                DossierId.of(row.getString("dossier")),
                row.getLong("version"),
                owing == null ? null : Side.valueOf(owing),
                since == null ? null : since.toInstant(),
                row.getInt("messages"));
    }
}
