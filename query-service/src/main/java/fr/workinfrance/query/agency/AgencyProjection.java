package fr.workinfrance.query.agency;

import fr.workinfrance.domain.procedure.Severity;
import fr.workinfrance.eventlog.projection.Matter;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.beside.DeskRows;
import fr.workinfrance.query.beside.ExchangeRows;
import fr.workinfrance.query.beside.StepNames;
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
    private final ExchangeRows exchanges = new ExchangeRows();
    private final DeskRows desks;
    private final Upsert<DossierView> dossiers;
    private final Upsert<OwedOpinion> opinions;
    private final Upsert<HeardAppeal> appeals = HeardAppeal.rows();
    private final Upsert<Attended> attended = Attended.rows();

    public AgencyProjection() {
        var json = new ViewJson();
        views = new ViewRows(json);
        steps = new StepRows(json);
        desks = new DeskRows(json);
        dossiers = Upsert.<DossierView>into("dossier")
                .key("id", "uuid", DossierView::id)
                .set("reference", "text", DossierView::reference)
                .set("version", "bigint", DossierView::version)
                .set("in_charge", "text", of(Progress::inCharge))
                .set("stage", "text", DossierView::stage)
                .set("submitted_at", "timestamptz", of(Progress::submittedAt))
                .set("answer_by", "date", DossierView::answerBy)
                .set("pieces_by", "date", DossierView::piecesBy)
                .set("lost_from", "date", AgencyProjection::lostFrom)
                .set("blocking", "int", view -> findings(view, Severity.BLOCKING))
                .set("warnings", "int", view -> findings(view, Severity.WARNING))
                .set("changed_at", "timestamptz", AgencyProjection::changedAt)
                .set("view", "text", json::write);
        opinions = Upsert.<OwedOpinion>into("opinion")
                .key("id", "uuid", o -> o.opinion().request().id())
                .set("dossier", "uuid", o -> o.dossier().id())
                .set("agency", "text", o -> o.opinion().request().agency())
                .set("basis", "text", o -> o.opinion().request().basis())
                .set("asked_at", "timestamptz", o -> o.opinion().askedAt())
                .set("due_on", "date", o -> o.opinion().request().dueOn())
                .set("mandatory", "boolean", o -> o.opinion().request().mandatory())
                .set("state", "text", OwedOpinion::state);
    }

    @Override
    public String name() {
        return "agency";
    }

    @Override
    public String matter(String stream) {
        return Matter.of(stream);
    }

    @Override
    public int revision() {
        return 17;
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
                    answer_by    date,
                    pieces_by    date,
                    lost_from    date,
                    blocking     int NOT NULL,
                    warnings     int NOT NULL,
                    changed_at   timestamptz,
                    view         text NOT NULL
                );
                CREATE INDEX dossier_in_charge ON dossier (in_charge, answer_by, id);
                CREATE INDEX dossier_at_stage ON dossier (in_charge, stage, answer_by, id);
                CREATE INDEX dossier_changed ON dossier (in_charge, changed_at DESC) WHERE changed_at IS NOT NULL;
                CREATE INDEX dossier_by_reference ON dossier (in_charge, reference text_pattern_ops);
                CREATE TABLE opinion (
                    id       uuid PRIMARY KEY,
                    dossier  uuid NOT NULL,
                    agency   text NOT NULL,
                    basis    text NOT NULL,
                    asked_at timestamptz NOT NULL,
                    due_on    date NOT NULL,
                    mandatory boolean NOT NULL,
                    state     text NOT NULL
                );
                CREATE INDEX opinion_of_dossier ON opinion (dossier, state);
                CREATE INDEX opinion_owed ON opinion (agency, state, due_on, id);
                """ + HeardAppeal.DDL + Attended.DDL + StepRows.DDL + ExchangeRows.DDL + DeskRows.DDL;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var names = new StepNames();
        var changed = views.fold(connection, batch, names);
        dossiers.write(connection, changed);
        opinions.write(connection, changed.stream().flatMap(OwedOpinion::of).toList());
        appeals.write(connection, changed.stream().flatMap(HeardAppeal::of).toList());
        attended.write(connection, batch.stream().flatMap(Attended::of).toList());
        steps.append(connection, batch, _ -> true, names.known());
        exchanges.fold(connection, batch);
        desks.fold(connection, batch);
    }

    private static Function<DossierView, @Nullable Object> of(Function<Progress, Object> fact) {
        return view -> view.progress() == null ? null : fact.apply(view.progress());
    }

    private static @Nullable Object lostFrom(DossierView view) {
        var loss = view.authorisation().loss();
        return loss == null ? null : loss.from();
    }

    private static @Nullable Object changedAt(DossierView view) {
        var changed = view.authorisation().changed();
        return changed == null ? null : changed.at();
    }

    private static long findings(DossierView view, Severity severity) {
        return view.contents().findings().stream()
                .filter(f -> f.severity() == severity)
                .count();
    }
}
