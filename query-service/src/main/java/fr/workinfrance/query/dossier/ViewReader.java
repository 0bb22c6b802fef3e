package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.party.DossierId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads one slice's live rows: a dossier's view at least as new as asked, and its steps. */
public final class ViewReader {
    /** How long a reader waits at most for what they have just written. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration BREATH = Duration.ofMillis(15);

    /** How many steps a view may be behind what its reader has written. */
    private static final long REACH = 100;

    private final JdbcClient database;
    private final String schema;
    private final ViewJson json = new ViewJson();

    /** @param schema of the slice */
    public ViewReader(JdbcClient database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /**
     * The view, as soon as it has come so far; after two seconds, as far as it has come. Nobody waits for a dossier that is not
     * theirs, whether there is one or not: the time an answer takes must not tell.
     *
     * @param atLeast the version asked for; negative when any will do, and one out of reach is not waited for
     * @param theirs whether the reader has any business with the dossier
     */
    public Optional<DossierView> find(DossierId id, long atLeast, Predicate<DossierView> theirs) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var view = find(id).filter(theirs);
        while (view.filter(v -> isWorthWaiting(v, atLeast)).isPresent() && System.nanoTime() < until) {
            LockSupport.parkNanos(BREATH.toNanos());
            view = find(id).filter(theirs);
        }
        return view;
    }

    /** Returns once there is a view of a dossier that the caller has just opened, or after two seconds. */
    public void awaitFirst(DossierId id) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (find(id).isEmpty() && System.nanoTime() < until) LockSupport.parkNanos(BREATH.toNanos());
    }

    /** Returns once that is so, or after two seconds. */
    public void await(BooleanSupplier so) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < until) LockSupport.parkNanos(BREATH.toNanos());
    }

    private static boolean isWorthWaiting(DossierView view, long atLeast) {
        return view.version() < atLeast && atLeast - view.version() <= REACH;
    }

    /** Every step and reading of the dossier, oldest first. */
    public List<Step> steps(DossierId id) {
        return database.sql("SELECT * FROM " + schema + ".step WHERE dossier = ? ORDER BY position")
                .param(id.value())
                .query(this::step)
                .list();
    }

    /** The view kept in this text. */
    public DossierView view(String text) {
        return json.read(text, DossierView.class);
    }

    private Optional<DossierView> find(DossierId id) {
        return database.sql("SELECT view FROM " + schema + ".dossier WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(this::view);
    }

    private Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                DossierId.of(row.getString("dossier")),
                row.getLong("position"),
                row.getLong("sequence"),
                row.getString("name"),
                instant(row, "at"),
                instant(row, "recorded_at"),
                row.getString("by"),
                json.facts(row.getString("facts")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
