package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.exchange.ExchangeEvent;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The same, followed event by event: what is written beside a dossier too, which changes no view. */
    public List<DossierView> fold(Connection connection, List<RecordedEvent> batch, Following following)
            throws SQLException {
        var touched = batch.stream()
                .flatMap(recorded -> dossier(recorded.event()).stream())
                .collect(Collectors.toSet());
        if (touched.isEmpty()) return List.of();
        var views = read(connection, touched);
        var changed = new LinkedHashSet<DossierId>();
        for (var recorded : batch) {
            if (recorded.event() instanceof DossierEvent event && fold(views, recorded, event, following))
                changed.add(event.dossier());
            if (recorded.event() instanceof ExchangeEvent event
                    && views.get(event.dossier()) instanceof DossierView view) following.told(recorded, view);
        }
        return changed.stream().map(views::get).toList();
    }

    private static Optional<DossierId> dossier(Object event) {
        return switch (event) {
            case DossierEvent e -> Optional.of(e.dossier());
            case ExchangeEvent e -> Optional.of(e.dossier());
            default -> Optional.empty();
        };
    }

    private static boolean fold(
            Map<DossierId, DossierView> views, RecordedEvent recorded, DossierEvent event, Following following) {
        var view = views.get(event.dossier());
        // Why: an event that was parked and is tried again may already be in the row.
        if (view != null && recorded.sequence() <= view.version()) return false;
        var next = DossierView.then(view, event, recorded.sequence());
        if (next == null) return false;
        views.put(event.dossier(), next);
        following.told(recorded, next);
        return true;
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
