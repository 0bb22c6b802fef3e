package fr.workinfrance.benchmarks;

import fr.workinfrance.eventlog.store.EventLog;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;

/** Replaying with Axon's own tracking processor, whose token is stored with each batch, in one transaction. */
final class StockReplay {

    static final int AS_IT_COMES = 1;

    private static final TokenSchema TOKENS =
            TokenSchema.builder().setTokenTable("log.stock_token").build();

    /** Makes the table of its tokens. */
    static void prepare(DataSource owner, String user) throws SQLException {
        try (var connection = owner.getConnection();
                var create = PostgresTokenTableFactory.INSTANCE.createTable(connection, TOKENS);
                var grant = connection.createStatement()) {
            create.executeUpdate();
            grant.execute("grant select, insert, update, delete on log.stock_token to " + user);
        }
    }

    /** How many events a second it handles with that batch size, from the first event on. */
    static double perSecond(EventLog log, DataSource database, int batch, Duration atMost)
            throws SQLException, InterruptedException {
        forget(database);
        var counting = new Counting(Replay.EVENTS);
        var transactions = new ThreadTransactions(database);
        log.configurer()
                .configureTransactionManager(axon -> transactions)
                .registerComponent(TokenStore.class, axon -> tokens(transactions, axon.serializer()))
                .eventProcessing(processing -> register(processing, new Handler(counting), batch));
        log.start();
        counting.await(atMost);
        return counting.perSecond();
    }

    private static void register(EventProcessingConfigurer processing, Handler handler, int batch) {
        processing.registerEventHandler(axon -> handler);
        if (batch != AS_IT_COMES)
            processing.registerTrackingEventProcessor(
                    Handler.GROUP,
                    axon -> axon.eventStore(),
                    axon -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                            .andBatchSize(batch));
    }

    private static void forget(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from log.stock_token");
        }
    }

    private static TokenStore tokens(ThreadTransactions transactions, Serializer serializer) {
        return JdbcTokenStore.builder()
                .schema(TOKENS)
                .connectionProvider(transactions)
                .serializer(serializer)
                .build();
    }

    /** Handles every event by counting it. */
    @ProcessingGroup(Handler.GROUP)
    record Handler(Counting counting) {

        static final String GROUP = "counting";

        @EventHandler
        void on(Object event) {
            counting.add(1);
        }
    }

    private StockReplay() {}
}
