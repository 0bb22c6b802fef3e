package fr.workinfrance.eventlog.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.workinfrance.eventlog.store.HeardDatabase;
import fr.workinfrance.testkit.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table in PostgreSQL: which connections its appends go through. */
class PostgresTableIT {

    private static final byte[] JSON = "{}".getBytes(StandardCharsets.UTF_8);

    private final HeardDatabase heard = HeardDatabase.willing();
    private final AtomicInteger taken = new AtomicInteger();
    private Database database;
    private PostgresTable table;

    @BeforeEach
    void open() {
        database = Database.fresh();
        table = new PostgresTable(counting(heard.over(database.app())), 100, new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        table.close();
        database.close();
    }

    @Test
    void appends_through_one_connection_whoever_appends() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 80)
                    .mapToObj(i -> threads.submit(() -> {
                        table.append(List.of(event("s" + i)));
                        return null;
                    }))
                    .toList();
            for (var one : all) one.get();
        }
        assertThat(taken.get()).isEqualTo(1);
    }

    @Test
    void appends_what_is_given_at_once_in_one_statement() throws SQLException {
        table.append(IntStream.range(0, 60).mapToObj(i -> event("s" + i)).toList());
        assertThat(heard.ran(sql -> sql.contains("insert into log.event"))).isEqualTo(1);
        assertThat(table.head()).isEqualTo(60);
    }

    @Test
    void goes_on_after_an_append_that_did_not_fit() throws SQLException {
        table.append(List.of(event("one")));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> table.append(List.of(event("one"))))
                .extracting(SQLException::getSQLState)
                .isEqualTo(EventTable.DUPLICATE);
        table.append(List.of(event("other")));
        assertThat(table.head()).isEqualTo(2);
    }

    @Test
    void gives_its_connection_back_when_nothing_comes_and_when_closed() throws SQLException {
        table.append(List.of(event("one")));
        await().until(() -> inUse() == 0);
        table.append(List.of(event("other")));
        table.close();
        assertThat(inUse()).isZero();
    }

    private int inUse() {
        return ((HikariDataSource) database.app()).getHikariPoolMXBean().getActiveConnections();
    }

    private DataSource counting(DataSource pool) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) taken.incrementAndGet();
                    return method.invoke(pool, arguments);
                });
    }

    private static NewEvent event(String stream) {
        return new NewEvent(stream, 0, "dossier.withdrawn", 1, UUID.randomUUID(), JSON, JSON);
    }
}
