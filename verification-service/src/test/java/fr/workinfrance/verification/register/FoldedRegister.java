package fr.workinfrance.verification.register;

import fr.workinfrance.eventlog.wire.Provenance;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.testkit.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A register in a database of its own, and nothing in it but what a test folds. */
final class FoldedRegister implements AutoCloseable {

    final Database database = Database.fresh();
    private final RegisterProjection projection;

    FoldedRegister(RegisterProjection projection) throws SQLException {
        this.projection = projection;
        try (var connection = database.app().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA register; SET search_path = register; " + projection.ddl());
        }
    }

    /** All of them in one batch. */
    void fold(Object dossier, Instant now, Object... events) throws SQLException {
        var batch = new ArrayList<RecordedEvent>();
        for (var event : events)
            batch.add(new RecordedEvent(
                    batch.size() + 1L, dossier.toString(), batch.size(), now, event, Provenance.UNKNOWN));
        try (var connection = database.app().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = register");
            projection.project(connection, List.copyOf(batch));
            statement.execute("RESET search_path");
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
