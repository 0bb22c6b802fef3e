package fr.workinfrance.eventlog.store;

import static fr.workinfrance.eventlog.store.Happenings.happened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.eventlog.store.EventLogSettings.Engine;
import fr.workinfrance.eventlog.wire.PlainBoxes;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.eventlog.wire.UnreadableEvent;
import fr.workinfrance.testkit.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract on our own engine, and what it keeps to beyond: order without gaps, and a table that only grows. */
class PostgresLogContractIT extends EventLogContract {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
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
        var never = EventLogSettings.of(Engine.POSTGRES);
        // Why so rarely: so that a reader that is woken was woken by the database.
        var settings = new EventLogSettings(
                Engine.POSTGRES,
                never.address(),
                null,
                never.groupSize(),
                never.cachedAggregates(),
                Duration.ofSeconds(30));
        return EventLog.open(settings, database.app(), new PlainBoxes(), meters);
    }

    @Test
    void leaves_no_gap_even_where_appends_are_refused() throws Exception {
        String contested = newStream();
        atOnce(8, writer -> {
            for (int i = 0; i < 25; i++) {
                store.publish(happened(newStream(), 0, 2));
                try {
                    store.publish(happened(contested, 0, 1));
                } catch (AggregateStreamCreationException e) {
                    assertThat(e).hasMessageContaining(contested);
                }
            }
            return writer;
        });
        assertThat(readUntil(Position.START, 401))
                .extracting(RecordedEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, 401).boxed().toList());
        assertThat(reader.head()).isEqualTo(Position.at(401));
    }

    @Test
    void shows_nobody_a_later_event_before_an_earlier_one() throws Exception {
        try (var second = open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = second.start().eventStore();
            var reading = threads.submit(() -> readUntil(Position.START, 400));
            atOnce(8, writer -> {
                for (int i = 0; i < 50; i++) (writer % 2 == 0 ? store : other).publish(happened(newStream(), 0, 1));
                return writer;
            });
            // Why it is enough: the reader never looks back, so an event shown too late would be missing here.
            assertThat(reading.get(100, TimeUnit.SECONDS))
                    .extracting(RecordedEvent::position)
                    .isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
        }
    }

    @Test
    void groups_appends_and_counts_them() throws Exception {
        atOnce(8, writer -> {
            for (int i = 0; i < 20; i++) store.publish(happened(newStream(), 0, 1));
            return writer;
        });
        var groups = meters.get("wif.eventlog.append.group").summary();
        assertThat(groups.totalAmount()).isEqualTo(160);
        assertThat(groups.count()).isLessThan(160);
    }

    @Test
    void goes_on_after_its_connections_are_cut() {
        store.publish(happened(newStream(), 0, 1));
        database.cutConnections();
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> store.publish(happened(newStream(), 0, 1)));
        assertThatCode(() -> readAll(Position.START)).doesNotThrowAnyException();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(this::wakes_a_reader_that_waits);
    }

    @Test
    void shows_a_stand_in_for_what_it_cannot_read() throws Exception {
        var from = reader.head();
        store.publish(happened(newStream(), 0, 1));
        execute(database.owner(), """
                insert into log.event select position + 1, stream, sequence + 1, 'dossier.from-the-future', 1, event_id,
                recorded_at, metadata, payload from log.event order by position desc limit 1""");
        execute(database.owner(), "update log.head set position = position + 1");
        assertThat(readAll(from))
                .hasSize(2)
                .last()
                .satisfies(event -> assertThat(event.event()).isInstanceOf(UnreadableEvent.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.event set name = 'dossier.submitted'",
                "delete from log.event",
                "truncate log.event",
                "delete from log.head",
                "truncate log.head",
                "update log.head set position = 0",
                "update log.stock_event set type = ''",
                "delete from log.stock_event",
                "truncate log.stock_event"
            })
    void refuses_to_forget(String sql) {
        store.publish(happened(newStream(), 0, 1));
        for (var role : new DataSource[] {database.app(), database.owner()})
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(role, sql))
                    .extracting(SQLException::getSQLState)
                    .isEqualTo("42501");
    }

    private static void execute(DataSource as, String sql) throws SQLException {
        try (var connection = as.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
