package fr.workinfrance.eventlog.table;

import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.WireSerializer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Axon's storage engine over our table. Loads an aggregate in one query; takes no snapshots. */
public final class TableEngine extends AbstractEventStorageEngine {

    private final EventTable table;
    private final int pageSize;

    /** @param pageSize how many events a reader of the whole log gets per query */
    public TableEngine(EventTable table, WireSerializer serializer, int pageSize) {
        super(new Settings(serializer));
        this.table = table;
        this.pageSize = pageSize;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        try {
            table.append(events.stream().map(event -> row(event, serializer)).toList());
        } catch (SQLException e) {
            handlePersistenceException(e, events.getFirst());
        }
    }

    private static NewEvent row(EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event))
            throw new EventStoreException("every event of the log belongs to a stream");
        var payload = event.serializePayload(serializer, byte[].class);
        var type = new EventType(
                payload.getType().getName(), Integer.parseInt(payload.getType().getRevision()));
        return new NewEvent(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                type.name(),
                type.revision(),
                UUID.fromString(event.getIdentifier()),
                event.serializeMetaData(serializer, byte[].class).getData(),
                payload.getData());
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String stream, long from) {
        return reading(() -> table.stream(stream, from)).stream().map(TableEngine::entry);
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        return page(token, pageSize).stream();
    }

    List<TrackedDomainEventData<byte[]>> page(@Nullable TrackingToken token, int max) {
        return reading(() -> table.after(positionOf(token), max)).stream()
                .map(event ->
                        new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(event.position()), entry(event)))
                .toList();
    }

    static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : ((GlobalSequenceTrackingToken) token).getGlobalIndex();
    }

    private static GenericDomainEventEntry<byte[]> entry(StoredEvent event) {
        return new GenericDomainEventEntry<>(
                family(event.name()),
                event.stream(),
                event.sequence(),
                event.id().toString(),
                event.recordedAt(),
                event.name(),
                Integer.toString(event.revision()),
                event.payload(),
                event.metadata());
    }

    private static String family(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return Optional.of(reading(() -> table.lastSequence(stream))).filter(sequence -> sequence >= 0);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reading(table::head));
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(reading(() -> table.before(instant)));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("folding a dossier's events is fast enough without snapshots");
    }

    private interface Query<T> {
        T run() throws SQLException;
    }

    private static <T> T reading(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new EventStoreException("the event log cannot be read", e);
        }
    }

    /** What Axon's base class wants to know. */
    private static final class Settings extends AbstractEventStorageEngine.Builder {
        Settings(WireSerializer serializer) {
            PersistenceExceptionResolver duplicates =
                    e -> e instanceof SQLException sql && EventTable.DUPLICATE.equals(sql.getSQLState());
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            persistenceExceptionResolver(duplicates);
        }
    }
}
