package fr.workinfrance.eventlog.store;

import fr.workinfrance.eventlog.store.EventLogSettings.Engine;
import fr.workinfrance.eventlog.wire.PlainBoxes;
import fr.workinfrance.testkit.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract, on Axon's own JDBC engine. */
class StockLogContractIT extends EventLogContract {

    private Database database;

    @BeforeEach
    @Override
    void start() {
        database = Database.fresh();
        super.start();
    }

    @AfterEach
    @Override
    void stop() {
        super.stop();
        database.close();
    }

    @Override
    EventLog open() {
        return EventLog.open(
                EventLogSettings.of(Engine.JDBC), database.app(), new PlainBoxes(), new SimpleMeterRegistry());
    }
}
