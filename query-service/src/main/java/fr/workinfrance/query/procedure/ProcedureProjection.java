package fr.workinfrance.query.procedure;

import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.rulebook.ProcedureEvent.VersionPublished;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.dossier.ViewJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The versions published since the program was delivered: one row each. */
@Component
public final class ProcedureProjection implements Projection {

    private final Upsert<VersionPublished> versions;

    public ProcedureProjection() {
        var json = new ViewJson();
        versions = Upsert.<VersionPublished>into("version")
                .key("procedure", "text", e -> e.procedure())
                .key("first_day", "date", e -> id(e).version())
                .set("published_at", "timestamptz", VersionPublished::at)
                .set("definition", "text", e -> json.write(e.definition()));
    }

    private static ProcedureId id(VersionPublished e) {
        return e.definition().id();
    }

    @Override
    public String name() {
        return "procedure";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE version (
                    procedure    text NOT NULL,
                    first_day    date NOT NULL,
                    published_at timestamptz NOT NULL,
                    definition   text NOT NULL,
                    PRIMARY KEY (procedure, first_day)
                );
                """;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var published = batch.stream()
                .map(RecordedEvent::event)
                .filter(VersionPublished.class::isInstance)
                .map(VersionPublished.class::cast)
                .toList();
        if (!published.isEmpty()) versions.write(connection, published);
    }
}
