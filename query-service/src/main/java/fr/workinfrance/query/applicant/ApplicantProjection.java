package fr.workinfrance.query.applicant;

import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.beside.DeskRows;
import fr.workinfrance.query.beside.ExchangeRows;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.StepRows;
import fr.workinfrance.query.dossier.ViewJson;
import fr.workinfrance.query.dossier.ViewRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The applicant's view: one row for each dossier, one for each step and each reading of it. */
@Component
public final class ApplicantProjection implements Projection {
    private final ViewRows views;
    private final StepRows steps;
    private final ExchangeRows exchanges = new ExchangeRows();
    private final DeskRows desks;
    private final Upsert<DossierView> columns;

    public ApplicantProjection() {
        var json = new ViewJson();
        views = new ViewRows(json);
        steps = new StepRows(json);
        desks = new DeskRows(json);
        columns = Upsert.<DossierView>into("dossier")
                .key("id", "uuid", DossierView::id)
                .set("version", "bigint", DossierView::version)
                .set("owner", "text", view -> view.opening().owner())
                .set("stage", "text", DossierView::stage)
                .set("opened_at", "timestamptz", view -> view.opening().at())
                .set("silence_on", "date", DossierView::silenceOn)
                .set("view", "text", json::write);
    }

    @Override
    public String name() {
        return "applicant";
    }

    @Override
    public int revision() {
        return 6;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE dossier (
                    id         uuid PRIMARY KEY,
                    version    bigint NOT NULL,
                    owner      text NOT NULL,
                    stage      text NOT NULL,
                    opened_at  timestamptz NOT NULL,
                    silence_on date,
                    view       text NOT NULL
                );
                CREATE INDEX dossier_of_owner ON dossier (owner, opened_at DESC);
                """ + StepRows.DDL + ExchangeRows.DDL + DeskRows.DDL;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        columns.write(connection, views.fold(connection, batch));
        // Why not labels: how an agency marks its work is its own affair; who has the dossier is not (CRPA L111-2).
        steps.append(connection, batch, step -> !step.name().startsWith("desk.label"));
        exchanges.fold(connection, batch);
        desks.fold(connection, batch);
    }
}
