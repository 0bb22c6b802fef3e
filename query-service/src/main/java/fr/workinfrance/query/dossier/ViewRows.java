package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The views that one batch of events changes: read once, folded in memory, handed back to be written once. */
public final class ViewRows {
    private final ViewJson json;

    public ViewRows(ViewJson json) {
        this.json = json;
    }

    /** What somebody does with a view as soon as it has taken an event in. */
    public interface Following {
        void told(RecordedEvent recorded, DossierView view);
    }

    /** The views after the batch, for a table {@code dossier} with columns {@code id} and {@code view}. */
    public List<DossierView> fold(Connection connection, List<RecordedEvent> batch) throws SQLException {
        return fold(connection, batch, (_, _) -> {});
    }

    /** The same, followed event by event. */
    public List<DossierView> fold(Connection connection, List<RecordedEvent> batch, Following following)
            throws SQLException {
        var touched = batch.stream()
                .filter(r -> r.event() instanceof DossierEvent)
                .map(r -> ((DossierEvent) r.event()).dossier())
                .collect(Collectors.toSet());
        if (touched.isEmpty()) return List.of();
        var views = read(connection, touched);
        for (var recorded : batch)
            if (recorded.event() instanceof DossierEvent event) fold(views, recorded, event, following);
        return List.copyOf(views.values());
    }

    private static void fold(
            Map<DossierId, DossierView> views, RecordedEvent recorded, DossierEvent event, Following following) {
        var view = views.get(event.dossier());
        // Why: an event that was parked and is tried again may already be in the row.
        if (view != null && recorded.sequence() <= view.version()) return;
        var next = DossierView.then(view, event, recorded.sequence());
        if (next == null) return;
        views.put(event.dossier(), next);
        following.told(recorded, next);
    }

    private Map<DossierId, DossierView> read(Connection connection, Collection<DossierId> ids) throws SQLException {
        var views = new LinkedHashMap<DossierId, DossierView>();
        try (var statement = connection.prepareStatement("SELECT view FROM dossier WHERE id = ANY (?::uuid[])")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", ids.stream().map(DossierId::toString).toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var view = json.read(rows.getString(1), DossierView.class);
                    views.put(view.id(), view);
                }
            }
        }
        return views;
    }
}
