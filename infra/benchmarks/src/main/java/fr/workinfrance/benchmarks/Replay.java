package fr.workinfrance.benchmarks;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.projection.ProjectionRunner;
import fr.workinfrance.eventlog.revision.Revisions;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.store.Position;
import fr.workinfrance.eventlog.wire.EventCatalogue;
import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.EventWire;
import fr.workinfrance.eventlog.wire.WireJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Reading everything from the start, each event parsed. */
final class Replay {

    static final int EVENTS = 60_000;
    static final int PAGE = 2_000;
    static final EventWire WIRE = Revisions.wire(new WireJson((subject, json) -> {
        throw new IllegalStateException("everything is sealed already");
    }));

    static final Duration LONGEST = Duration.ofSeconds(2);

    /** Fills both logs with the same events. */
    static void fill(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            for (int step = 0; step < Life.STEPS; step++) {
                var event = Life.event(new DossierId(new UUID(0, 0)), step);
                try (var insert = connection.prepareStatement("""
                        insert into log.event select ?::int + 1 + n * ?, 's' || n, ?, ?, 1, gen_random_uuid(), now(),
                            convert_to('{"actor":"applicant:awa","command":"Step","commandId":"1"}', 'UTF8'), ?
                        from generate_series(0, ?) n""")) {
                    insert.setInt(1, step);
                    insert.setInt(2, Life.STEPS);
                    insert.setInt(3, step);
                    insert.setString(4, EventCatalogue.typeOf(event).name());
                    insert.setBytes(5, WIRE.write(event));
                    insert.setInt(6, EVENTS / Life.STEPS - 1);
                    insert.executeUpdate();
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("update log.head set position = " + EVENTS);
                statement.execute("""
                        insert into log.stock_event (event_identifier, aggregate_identifier, sequence_number, type,
                            time_stamp, payload_type, payload_revision, payload, metadata)
                        select event_id::text, stream, sequence, 'Ledger', '2026-01-01T00:00:00.000Z', name, revision::text,
                            payload, metadata from log.event order by position""");
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze log.event");
                statement.execute("vacuum analyze log.stock_event");
            }
        }
    }

    /** The limit: one select, each payload parsed. */
    static double selectAndParse(DataSource database) throws SQLException {
        long start = System.nanoTime();
        long count = 0;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var select =
                    connection.prepareStatement("select name, revision, payload from log.event order by position")) {
                select.setFetchSize(PAGE);
                var rows = select.executeQuery();
                for (; rows.next(); count++)
                    WIRE.read(new EventType(rows.getString(1), rows.getInt(2)), rows.getBytes(3));
            }
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    static double ourReader(EventLog log) throws InterruptedException {
        long start = System.nanoTime();
        long count = 0;
        try (var reader = log.reader()) {
            var position = Position.START;
            for (var page = reader.after(position, PAGE, Duration.ZERO);
                    !page.isEmpty();
                    page = reader.after(position, PAGE, Duration.ZERO)) {
                count += page.events().size();
                position = page.next();
            }
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    /** The stock engine's stream alone, without a processor. */
    static double stockStream(EventLog log) throws InterruptedException {
        var counting = new Counting(EVENTS);
        long end = System.nanoTime() + LONGEST.toNanos();
        try (var stream = log.source().openStream(null)) {
            while (!counting.isDone() && System.nanoTime() < end && stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                stream.nextAvailable().getPayload();
                counting.add(1);
            }
        }
        return counting.perSecond();
    }

    /** A view of ours that only counts. */
    static double ourView(EventLog log, DataSource database, int round) throws InterruptedException {
        var counting = new Counting(EVENTS);
        var view = new CountingView("counting_" + round, counting); // another name, so that it begins at the start
        try (var runner = new ProjectionRunner(view, log::reader, database, new SimpleMeterRegistry())) {
            runner.start();
            counting.await(LONGEST);
        }
        return counting.perSecond();
    }

    private Replay() {}
}
