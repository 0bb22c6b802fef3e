package fr.workinfrance.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.store.EventLogSettings;
import fr.workinfrance.eventlog.store.EventLogSettings.Engine;
import fr.workinfrance.testkit.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** One way to keep events, measured through Axon's command bus unless it says raw. */
enum Contender {
    OURS("ours") {
        @Override
        Clients.Client client(EventLog log, DataSource database) {
            return axon(log.start().commandGateway());
        }
    },
    STOCK("stock Axon JDBC") {
        @Override
        Clients.Client client(EventLog log, DataSource database) {
            return axon(log.start().commandGateway());
        }
    },
    STOCK_CACHED("stock Axon JDBC, our cache") {
        @Override
        Clients.Client client(EventLog log, DataSource database) {
            return axon(log.start().commandGateway());
        }
    },
    RAW("raw JDBC, one transaction per event") {
        @Override
        Clients.Client client(EventLog log, DataSource database) throws Exception {
            return new RawClient(database.getConnection());
        }
    };

    static final int MOST_CLIENTS = 32;

    final String title;

    Contender(String title) {
        this.title = title;
    }

    abstract Clients.Client client(EventLog log, DataSource database) throws Exception;

    /** The log it needs, opened on a database. */
    EventLog open(DataSource database) {
        var log = EventLog.open(
                EventLogSettings.of(this == OURS ? Engine.POSTGRES : Engine.JDBC),
                database,
                (subject, json) -> {
                    throw new IllegalStateException("everything is sealed already");
                },
                new SimpleMeterRegistry());
        if (this == STOCK) log.configurer().configureAggregate(Ledger.class);
        else log.aggregate(Ledger.class);
        return log;
    }

    static HikariDataSource pool(Database database) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(Database.APP);
        config.setPassword(Database.APP);
        config.setMaximumPoolSize(MOST_CLIENTS + 4);
        return new HikariDataSource(config);
    }

    private static Clients.Client axon(CommandGateway commands) {
        return new Clients.Client() {
            private String dossier = "";
            private int next;

            @Override
            public void once() {
                if (next == 0) dossier = UUID.randomUUID().toString();
                commands.sendAndWait(new Step(dossier, next));
                next = (next + 1) % Life.STEPS;
            }
        };
    }
}
