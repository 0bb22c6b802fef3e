package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.projection.Matter;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.beside.DeskRows;
import fr.workinfrance.query.beside.ExchangeRows;
import fr.workinfrance.query.beside.StepNames;
import fr.workinfrance.query.circle.Place;
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
    /** Somebody who takes part by invitation. */
    private record Party(DossierId dossier, Place place) {}

    private final ViewRows views;
    private final StepRows steps;
    private final ExchangeRows exchanges = new ExchangeRows();
    private final DeskRows desks;
    private final Upsert<DossierView> columns;
    private final Upsert<Party> parties = Upsert.<Party>into("party")
            .key("dossier", "uuid", Party::dossier)
            .key("account", "text", party -> party.place().account());

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
    public String matter(String stream) {
        return Matter.of(stream);
    }

    @Override
    public int revision() {
        return 12;
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
                CREATE TABLE party (
                    dossier uuid NOT NULL,
                    account text NOT NULL,
                    PRIMARY KEY (dossier, account)
                );
                CREATE INDEX party_by_account ON party (account);
                """ + StepRows.DDL + ExchangeRows.DDL + DeskRows.DDL;
    }

    /** Who takes part today: whoever left is in no list from the same transaction on. */
    private void among(Connection connection, List<DossierView> changed) throws SQLException {
        Rows.on(connection)
                .update(
                        "DELETE FROM party WHERE dossier = ANY (?::uuid[])",
                        changed.stream().map(DossierView::id).toList());
        parties.write(
                connection,
                changed.stream()
                        .flatMap(view -> view.circle().taken().map(place -> new Party(view.id(), place)))
                        .toList());
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var names = new StepNames();
        var changed = views.fold(connection, batch, names);
        columns.write(connection, changed);
        among(connection, changed);
        // Why not labels: how an agency marks its work is its own affair; who has the dossier is not (CRPA L111-2).
        steps.append(connection, batch, step -> !step.name().startsWith("desk.label"), names.known());
        exchanges.fold(connection, batch);
        desks.fold(connection, batch);
    }
}
