package fr.workinfrance.query.applicant;

import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.dossier.Columns;
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
    private final Columns<DossierView> columns;

    public ApplicantProjection() {
        var json = new ViewJson();
        views = new ViewRows(json);
        steps = new StepRows(json);
        columns = new Columns<DossierView>("dossier")
                .with("id", "uuid", DossierView::id)
                .with("version", "bigint", DossierView::version)
                .with("owner", "text", view -> view.opening().owner())
                .with("stage", "text", DossierView::stage)
                .with("opened_at", "timestamptz", view -> view.opening().at())
                .with("silence_on", "date", DossierView::silenceOn)
                .with("view", "text", json::write);
    }

    @Override
    public String name() {
        return "applicant";
    }

    @Override
    public int revision() {
        return 1;
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
                """ + StepRows.DDL;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        columns.upsert(connection, "id", views.fold(connection, batch));
        steps.append(connection, batch);
    }
}
