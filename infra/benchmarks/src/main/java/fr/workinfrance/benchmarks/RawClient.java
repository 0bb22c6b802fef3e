package fr.workinfrance.benchmarks;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.wire.EventCatalogue;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** The least that can be done to keep an event: one insert, one commit. */
final class RawClient implements Clients.Client {

    private static final byte[] METADATA = "{\"actor\":\"applicant:awa\"}".getBytes(StandardCharsets.UTF_8);

    private final Connection connection;
    private final PreparedStatement insert;
    private DossierId dossier = new DossierId(new UUID(0, 0));
    private int next;

    RawClient(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement("""
                insert into log.stock_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                    payload_type, payload_revision, payload, metadata) values (?, ?, ?, 'Ledger', ?, ?, '1', ?, ?)""");
    }

    @Override
    public void once() throws SQLException {
        if (next == 0) dossier = new DossierId(UUID.randomUUID());
        var event = Life.event(dossier, next);
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, dossier.toString());
        insert.setLong(3, next);
        insert.setString(4, Instant.now().toString());
        insert.setString(5, EventCatalogue.typeOf(event).name());
        insert.setBytes(6, Replay.WIRE.write(event));
        insert.setBytes(7, METADATA);
        insert.executeUpdate();
        next = (next + 1) % Life.STEPS;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
