package fr.workinfrance.eventlog.store;

import static fr.workinfrance.eventlog.store.Happenings.happened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.eventlog.store.EventLogSettings.Engine;
import fr.workinfrance.eventlog.wire.PlainBoxes;
import fr.workinfrance.testkit.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the log is read: an aggregate by one query and not again while it is kept, and readers by polling when nothing wakes them. */
@Timeout(120)
class LoadingIT {

    private Database database;

    @BeforeEach
    void open() {
        database = Database.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void folds_an_aggregate_from_one_query_and_then_from_memory() {
        String id = stream();
        var heard = new HeardDatabase(_ -> false);
        try (var first = open(new HeardDatabase(_ -> false), 10);
                var second = open(heard, 10)) {
            count(first, id);
            count(first, id);
            heard.said.clear();
            assertThat(count(second, id)).isEqualTo(3);
            assertThat(queries(heard))
                    .containsExactly(
                            "select position, stream, sequence, name, revision, event_id, recorded_at, metadata, payload"
                                    + " from log.event where stream = ? and sequence >= ? order by sequence");
            heard.said.clear();
            assertThat(count(second, id)).isEqualTo(4);
            assertThat(queries(heard)).isEmpty();
        }
    }

    @Test
    void keeps_no_more_aggregates_than_it_may() {
        var ids = Stream.generate(LoadingIT::stream).limit(3).toList();
        var heard = new HeardDatabase(_ -> false);
        try (var log = open(heard, 2)) {
            ids.forEach(id -> count(log, id));
            // Why awaited: the one too many is let go of behind the back of who brought it.
            await().untilAsserted(() -> {
                heard.said.clear();
                ids.forEach(id -> count(log, id));
                assertThat(queries(heard)).isNotEmpty();
            });
        }
        var cache = new AggregateCache(2);
        ids.forEach(id -> cache.put(id, id));
        await().untilAsserted(() ->
                assertThat(ids.stream().filter(cache::containsKey)).hasSize(2));
    }

    @Test
    void finds_what_others_append_by_looking_again_when_the_database_wakes_nobody() throws Exception {
        var deaf = new HeardDatabase(sql -> sql.startsWith("listen"));
        try (var other = open(new HeardDatabase(_ -> false), 10);
                var log = open(deaf, 10);
                var reader = log.reader();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            log.start();
            await().until(() -> deaf.said.stream().anyMatch(sql -> sql.startsWith("listen")));
            var from = reader.head();
            var reading = threads.submit(() -> reader.after(from, 10, Duration.ofSeconds(60)));
            other.start().eventStore().publish(happened(stream(), 0, 1));
            assertThat(reading.get(30, TimeUnit.SECONDS).events()).hasSize(1);
        }
    }

    private EventLog open(HeardDatabase heard, long cached) {
        var usual = EventLogSettings.of(Engine.POSTGRES);
        var settings = new EventLogSettings(
                Engine.POSTGRES, usual.address(), null, usual.groupSize(), cached, Duration.ofMillis(100));
        return EventLog.open(settings, heard.over(database.app()), new PlainBoxes(), new SimpleMeterRegistry())
                .aggregate(Counter.class);
    }

    private static int count(EventLog log, String id) {
        return log.start().commandGateway().<Integer>sendAndWait(Counter.count(id));
    }

    private static List<String> queries(HeardDatabase heard) {
        return heard.said.stream()
                .filter(sql -> sql.startsWith("select") && sql.contains("stream = ?"))
                .toList();
    }

    private static String stream() {
        return UUID.randomUUID().toString();
    }
}
