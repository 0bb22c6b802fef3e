package fr.workinfrance.eventlog.store;

import fr.workinfrance.eventlog.table.EventTable;
import fr.workinfrance.eventlog.table.MemoryTable;
import fr.workinfrance.eventlog.table.NotifyListener;
import fr.workinfrance.eventlog.table.PostgresTable;
import fr.workinfrance.eventlog.table.Signal;
import fr.workinfrance.eventlog.table.TableEngine;
import fr.workinfrance.eventlog.table.TableEventStore;
import fr.workinfrance.eventlog.wire.EventWire;
import fr.workinfrance.eventlog.wire.WireSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Our own engine, over a table in PostgreSQL or in memory. Needs no transaction of Axon's: an append is one statement. */
record OwnStorage(
        EventTable table,
        Signal signal,
        Duration pollEvery,
        EventWire wire,
        WireSerializer serializer,
        Runnable closing)
        implements Storage {

    private static final int PAGE = 500;

    static Storage inPostgres(
            EventLogSettings settings,
            DataSource database,
            EventWire wire,
            WireSerializer serializer,
            MeterRegistry meters) {
        var signal = new Signal();
        var table = new PostgresTable(database, settings.groupSize(), meters);
        var listener = NotifyListener.start(database, signal);
        return new OwnStorage(table, signal, settings.pollEvery(), wire, serializer, () -> {
            table.close();
            listener.close();
        });
    }

    static Storage inMemory(EventLogSettings settings, EventWire wire, WireSerializer serializer) {
        var signal = new Signal();
        var table = new MemoryTable(Clock.systemUTC(), signal);
        return new OwnStorage(table, signal, settings.pollEvery(), wire, serializer, () -> {});
    }

    @Override
    public void configure(Configurer configurer) {
        configurer.configureEventStore(
                axon -> new TableEventStore(new TableEngine(table, serializer, PAGE), signal, pollEvery));
    }

    @Override
    public LogReader reader(Supplier<StreamableMessageSource<TrackedEventMessage<?>>> source) {
        return new TableLogReader(table, wire, signal, pollEvery);
    }

    @Override
    public void close() {
        closing.run();
    }
}
