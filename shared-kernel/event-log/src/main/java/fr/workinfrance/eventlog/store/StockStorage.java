package fr.workinfrance.eventlog.store;

import fr.workinfrance.eventlog.table.EventTable;
import fr.workinfrance.eventlog.wire.WireSerializer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Axon's own JDBC engine on the tables {@code log.stock_…}: one transaction per command, tied to Axon's unit of work. */
record StockStorage(DataSource database, WireSerializer serializer) implements Storage {

    private static final EventSchema TABLES = EventSchema.builder()
            .eventTable("log.stock_event")
            .snapshotTable("log.stock_snapshot")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    @Override
    public void configure(Configurer configurer) {
        configurer.configureEmbeddedEventStore(axon -> engine());
    }

    @Override
    public LogReader reader(Supplier<StreamableMessageSource<TrackedEventMessage<?>>> source) {
        return new TokenLogReader(source.get(), Tokens.WITH_GAPS, serializer, Duration.ZERO);
    }

    private EventStorageEngine engine() {
        ConnectionProvider connections = () -> transactional(database.getConnection());
        return JdbcEventStorageEngine.builder()
                .schema(TABLES)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(connections))
                .transactionManager(NoTransactionManager.instance())
                .persistenceExceptionResolver(StockStorage::isDuplicate)
                .build();
    }

    /** Why only within a unit of work: it alone commits; what happens outside of one is a transaction of its own. */
    private static Connection transactional(Connection connection) throws SQLException {
        connection.setAutoCommit(!CurrentUnitOfWork.isStarted());
        return connection;
    }

    private static boolean isDuplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && EventTable.DUPLICATE.equals(sql.getSQLState())) return true;
        return false;
    }
}
