package fr.workinfrance.query.agency;

import fr.workinfrance.domain.procedure.Severity;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.dossier.Columns;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.Progress;
import fr.workinfrance.query.dossier.StepRows;
import fr.workinfrance.query.dossier.ViewJson;
import fr.workinfrance.query.dossier.ViewRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agencies' view: a row for each submitted dossier, so that a worklist is one indexed query, and for each opinion asked. */
@Component
public final class AgencyProjection implements Projection {
    private final ViewRows views;
    private final StepRows steps;
    private final Columns<DossierView> dossiers;
    private final Columns<OwedOpinion> opinions;

    public AgencyProjection() {
        var json = new ViewJson();
        views = new ViewRows(json);
        steps = new StepRows(json);
        dossiers = new Columns<DossierView>("dossier")
                .with("id", "uuid", DossierView::id)
                .with("reference", "text", DossierView::reference)
                .with("version", "bigint", DossierView::version)
                .with("in_charge", "text", of(Progress::inCharge))
                .with("stage", "text", DossierView::stage)
                .with("submitted_at", "timestamptz", of(Progress::submittedAt))
                .with("silence_on", "date", DossierView::silenceOn)
                .with("blocking", "int", view -> findings(view, Severity.BLOCKING))
                .with("warnings", "int", view -> findings(view, Severity.WARNING))
                .with("view", "text", json::write);
        opinions = new Columns<OwedOpinion>("opinion")
                .with("id", "uuid", o -> o.opinion().request().id())
                .with("dossier", "uuid", o -> o.dossier().id())
                .with("agency", "text", o -> o.opinion().request().agency())
                .with("basis", "text", o -> o.opinion().request().basis())
                .with("asked_at", "timestamptz", o -> o.opinion().askedAt())
                .with("due_on", "date", o -> o.opinion().request().dueOn())
                .with("state", "text", OwedOpinion::state);
    }

    @Override
    public String name() {
        return "agency";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE dossier (
                    id           uuid PRIMARY KEY,
                    reference    text NOT NULL,
                    version      bigint NOT NULL,
                    in_charge    text,
                    stage        text NOT NULL,
                    submitted_at timestamptz,
                    silence_on   date,
                    blocking     int NOT NULL,
                    warnings     int NOT NULL,
                    view         text NOT NULL
                );
                CREATE INDEX dossier_in_charge ON dossier (in_charge, silence_on, id);
                CREATE INDEX dossier_at_stage ON dossier (in_charge, stage, silence_on, id);
                CREATE INDEX dossier_by_reference ON dossier (in_charge, reference text_pattern_ops);
                CREATE TABLE opinion (
                    id       uuid PRIMARY KEY,
                    dossier  uuid NOT NULL,
                    agency   text NOT NULL,
                    basis    text NOT NULL,
                    asked_at timestamptz NOT NULL,
                    due_on   date NOT NULL,
                    state    text NOT NULL
                );
                CREATE INDEX opinion_owed ON opinion (agency, state, due_on, id);
                """ + StepRows.DDL;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var changed = views.fold(connection, batch);
        dossiers.upsert(connection, "id", changed);
        opinions.upsert(
                connection, "id", changed.stream().flatMap(OwedOpinion::of).toList());
        steps.append(connection, batch);
    }

    private static Function<DossierView, @Nullable Object> of(Function<Progress, Object> fact) {
        return view -> view.progress() == null ? null : fact.apply(view.progress());
    }

    private static long findings(DossierView view, Severity severity) {
        return view.contents().findings().stream()
                .filter(f -> f.severity() == severity)
                .count();
    }
}
