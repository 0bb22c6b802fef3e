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

    /** The views after the batch, for a table {@code dossier} with columns {@code id} and {@code view}. */
    public List<DossierView> fold(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var touched = batch.stream()
                .filter(r -> r.event() instanceof DossierEvent)
                .map(r -> ((DossierEvent) r.event()).dossier())
                .collect(Collectors.toSet());
        if (touched.isEmpty()) return List.of();
        var views = read(connection, touched);
        for (var recorded : batch)
            if (recorded.event() instanceof DossierEvent event) fold(views, event, recorded.sequence());
        return List.copyOf(views.values());
    }

    private static void fold(Map<DossierId, DossierView> views, DossierEvent event, long sequence) {
        var view = views.get(event.dossier());
        // Why: an event that was parked and is tried again may already be in the row.
        if (view != null && sequence <= view.version()) return;
        var next = DossierView.then(view, event, sequence);
        if (next != null) views.put(event.dossier(), next);
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
