package fr.workinfrance.query.likeness;

import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.Reference;
import fr.workinfrance.query.dossier.ViewJson;
import fr.workinfrance.query.dossier.ViewRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The view by which dossiers find each other: the company in clear, persons and their numbers as {@link Marks} alone. Whoever
 * was erased when it is built leaves no mark in it.
 */
public final class LikenessProjection implements Projection {
    private final PersonalOpener opener;
    private final Marks marks;
    private final ViewRows views;
    private final Upsert<DossierView> dossiers;

    public LikenessProjection(PersonalOpener opener, Marks marks) {
        this.opener = opener;
        this.marks = marks;
        var json = new ViewJson();
        views = new ViewRows(json);
        dossiers = Upsert.<DossierView>into("dossier")
                .key("id", "uuid", DossierView::id)
                .set("reference", "text", DossierView::reference)
                .set("reference_mark", "text", view -> marks.of("reference", view.reference()))
                .set("in_charge", "text", view -> view.parties().inCharge())
                .set("stage", "text", DossierView::stage)
                .set(
                        "submitted_at",
                        "timestamptz",
                        view -> view.progress() == null ? null : view.progress().submittedAt())
                .set("siren", "text", of(LikenessProjection::siren))
                .set("worker", "text", of(this::worker))
                .set("permit", "text", of(this::permit))
                .set("previous", "text", this::previous)
                .set("view", "text", json::write);
    }

    @Override
    public String name() {
        return "likeness";
    }

    @Override
    public int revision() {
        return 7;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE dossier (
                    id             uuid PRIMARY KEY,
                    reference      text NOT NULL,
                    reference_mark text NOT NULL,
                    in_charge      text,
                    stage          text NOT NULL,
                    submitted_at   timestamptz,
                    siren          text,
                    worker         text,
                    permit         text,
                    previous       text,
                    view           text NOT NULL
                );
                CREATE INDEX dossier_of_worker ON dossier (worker);
                CREATE INDEX dossier_of_permit ON dossier (permit);
                CREATE INDEX dossier_of_company ON dossier (in_charge, siren, submitted_at DESC);
                CREATE INDEX dossier_of_previous ON dossier (previous);
                CREATE INDEX dossier_of_reference ON dossier (reference_mark);
                """;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        dossiers.write(connection, views.fold(connection, batch));
    }

    private static Function<DossierView, @Nullable Object> of(Function<ApplicationForm, Optional<String>> fact) {
        return view -> view.contents().form() == null
                ? null
                : fact.apply(view.contents().form()).orElse(null);
    }

    private static Optional<String> siren(ApplicationForm form) {
        var declared = form.employer().companySiren();
        var siren = declared == null ? form.employer().siret().siren() : declared;
        return Optional.of(siren.toString());
    }

    private Optional<String> worker(ApplicationForm form) {
        return opener.read(form.worker().identity()).map(marks::of);
    }

    private Optional<String> permit(ApplicationForm form) {
        return form.permit() == null
                ? Optional.empty()
                : opener.read(form.permit().number()).map(number -> marks.of("permit", number));
    }

    /** The authorisation that was found under what was typed; otherwise what a renewal names, as it was typed. */
    private @Nullable Object previous(DossierView view) {
        var former = view.contents().former();
        if (former != null) return marks.of("reference", Reference.of(former.dossier()));
        var form = view.contents().form();
        return form == null || form.previousReference() == null
                ? null
                : opener.read(form.previousReference())
                        .map(number -> marks.of("reference", number))
                        .orElse(null);
    }
}
