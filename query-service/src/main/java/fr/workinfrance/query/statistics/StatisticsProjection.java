package fr.workinfrance.query.statistics;

import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The statistics' view: one row of facts for each dossier, none of them about a person. */
@Component
public final class StatisticsProjection implements Projection {
    private final Upsert<DossierFact> columns = Upsert.<DossierFact>into("fact")
            .key("dossier", "uuid", DossierFact::dossier)
            .set("version", "bigint", DossierFact::version)
            .set("stage", "text", DossierFact::stage)
            .set("imported", "boolean", DossierFact::imported)
            .set("submitted_on", "date", DossierFact::submittedOn)
            .set("departement", "text", DossierFact::departement)
            .set("nationality", "text", DossierFact::nationality)
            .set("decided_on", "date", DossierFact::decidedOn)
            .set("silent_on", "date", DossierFact::silentOn)
            .set("opinions", "int", DossierFact::opinions)
            .set(
                    "late",
                    "text",
                    fact -> fact.late().stream()
                            .map(OpinionId::toString)
                            .sorted()
                            .collect(Collectors.joining(" ")));

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE fact (
                    dossier      uuid PRIMARY KEY,
                    version      bigint NOT NULL,
                    stage        text NOT NULL,
                    imported     boolean NOT NULL,
                    submitted_on date,
                    departement  text,
                    nationality  text,
                    decided_on   date,
                    silent_on    date,
                    opinions     int NOT NULL,
                    late         text NOT NULL
                );
                """;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var facts = read(connection, batch);
        for (var recorded : batch)
            if (recorded.event() instanceof DossierEvent event) {
                var before = facts.get(event.dossier().value());
                if (before == null || recorded.sequence() > before.version())
                    facts.put(event.dossier().value(), DossierFact.then(before, event, recorded.sequence()));
            }
        columns.write(connection, List.copyOf(facts.values()));
    }

    private static Map<UUID, DossierFact> read(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var touched = batch.stream()
                .filter(r -> r.event() instanceof DossierEvent)
                .map(r -> ((DossierEvent) r.event()).dossier().toString())
                .distinct()
                .toArray();
        var facts = new LinkedHashMap<UUID, DossierFact>();
        try (var statement = connection.prepareStatement("SELECT * FROM fact WHERE dossier = ANY (?::uuid[])")) {
            statement.setArray(1, connection.createArrayOf("text", touched));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) facts.put(rows.getObject("dossier", UUID.class), fact(rows));
            }
        }
        return facts;
    }

    private static DossierFact fact(ResultSet row) throws SQLException {
        return new DossierFact(
                row.getObject("dossier", UUID.class),
                row.getLong("version"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("imported"),
                row.getObject("submitted_on", LocalDate.class),
                row.getString("departement"),
                row.getString("nationality"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("silent_on", LocalDate.class),
                row.getInt("opinions"),
                late(row.getString("late")));
    }

    private static Set<OpinionId> late(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(" ")).map(OpinionId::of).collect(Collectors.toSet());
    }
}
