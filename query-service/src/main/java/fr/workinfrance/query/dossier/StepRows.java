package fr.workinfrance.query.dossier;

import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The table of steps that a slice keeps: one row for each event and each reading, in the log's order. */
public final class StepRows {
    public static final String DDL = """
            CREATE TABLE step (
                position    bigint PRIMARY KEY,
                dossier     uuid NOT NULL,
                sequence    bigint NOT NULL,
                name        text NOT NULL,
                at          timestamptz NOT NULL,
                recorded_at timestamptz NOT NULL,
                by          text NOT NULL,
                facts       text NOT NULL
            );
            CREATE INDEX step_of_dossier ON step (dossier, position);
            """;

    private final Upsert<Step> columns;

    public StepRows(ViewJson json) {
        columns = Upsert.<Step>into("step")
                .key("position", "bigint", Step::position)
                .set("dossier", "uuid", Step::dossier)
                .set("sequence", "bigint", Step::sequence)
                .set("name", "text", Step::name)
                .set("at", "timestamptz", Step::at)
                .set("recorded_at", "timestamptz", Step::recordedAt)
                .set("by", "text", Step::by)
                .set("facts", "text", step -> json.write(new java.util.TreeMap<>(step.facts())));
    }

    public void append(Connection connection, List<RecordedEvent> batch) throws SQLException {
        append(connection, batch, _ -> true);
    }

    /** The same for a slice whose readers are not shown every step. */
    public void append(Connection connection, List<RecordedEvent> batch, Predicate<Step> shown) throws SQLException {
        append(connection, batch, shown, Map.of());
    }

    /** @param by who it was, where that is known more exactly, by the step's position */
    public void append(Connection connection, List<RecordedEvent> batch, Predicate<Step> shown, Map<Long, String> by)
            throws SQLException {
        columns.write(
                connection,
                batch.stream()
                        .map(Step::of)
                        .flatMap(Optional::stream)
                        .filter(shown)
                        .map(step -> step.by(by.getOrDefault(step.position(), step.by())))
                        .toList());
    }
}
