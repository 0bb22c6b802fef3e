package fr.workinfrance.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProjectionRunnerIT extends ViewTest {

    @Test
    void has_its_empty_tables_once_started() {
        start(tally);
        assertThat(number("select count(*) from tally.line")).isZero();
        assertThat(first.status()).isEqualTo(new ProjectionStatus("tally", 0, 0, 0, false));
    }

    @Test
    void folds_what_was_there_and_what_comes() {
        log.happens(5_000, 7);
        start(tally);
        awaitHead();
        log.happens(30, 7);
        awaitHead();
        assertThat(number("select sum(events) from tally.line")).isEqualTo(5_030);
    }

    @Test
    void folds_every_event_once_across_restarts() {
        for (int round = 0; round < 5; round++) {
            log.happens(3_000, 11);
            start(tally);
            awaitUntil(() -> number("select coalesce(sum(events), 0) from tally.line") > 0);
            first.close();
        }
        start(tally);
        awaitHead();
        assertThat(number("select sum(events) from tally.line")).isEqualTo(15_000);
        assertThat(first.status().parked()).isZero();
    }

    @Test
    void folds_every_event_once_though_its_connections_are_cut() {
        start(tally);
        for (int round = 0; round < 5; round++) {
            log.happens(4_000, 11);
            database.cutConnections();
        }
        awaitHead();
        assertThat(number("select sum(events) from tally.line")).isEqualTo(20_000);
        assertThat(first.status().parked()).isZero();
    }

    @Test
    void never_shows_rows_without_their_position() {
        log.happens(40_000, 3);
        start(tally);
        awaitUntil(() -> {
            assertThat(
                            number(
                                    "select coalesce((select sum(events) from tally.line), 0) - index from projection.position where name = 'tally'"))
                    .isZero();
            return first.status().lag() == 0;
        });
    }

    @Test
    void undoes_a_batch_that_fails_in_passing_and_folds_it_again() {
        var failures = new AtomicInteger(3);
        log.happens(100, 3);
        start(new Tally(1) {
            @Override
            public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
                super.project(connection, batch);
                if (failures.getAndDecrement() > 0) {
                    throw new SQLException("deadlock detected", "40P01");
                }
            }
        });
        awaitHead();
        assertThat(number("select sum(events) from tally.line")).isEqualTo(100);
        assertThat(first.status().parked()).isZero();
    }

    @Test
    void works_on_one_instance_while_the_other_stands_by_and_takes_over() {
        var projectedBySecond = new CountDownLatch(1);
        start(tally);
        awaitUntil(() -> number("select count(*) from pg_locks where locktype = 'advisory' and granted") == 1);
        second = runner(new Tally(1) {
                    @Override
                    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
                        projectedBySecond.countDown();
                        super.project(connection, batch);
                    }
                })
                .start();
        log.happens(500, 3);
        awaitHead();
        assertThat(projectedBySecond.getCount()).isOne();
        assertThat(second.status()).isEqualTo(first.status());
        first.close();
        log.happens(500, 3);
        awaitUntil(() -> second.status().lag() == 0);
        assertThat(projectedBySecond.getCount()).isZero();
        assertThat(number("select sum(events) from tally.line")).isEqualTo(1_000);
    }

    @Test
    void tells_its_lag_and_its_pace() {
        start(tally);
        assertThat(gauge("wif.projection.lag")).isZero();
        first.close();
        log.happens(70, 3);
        second = runner(new Tally(1));
        assertThat(gauge("wif.projection.lag")).isEqualTo(70);
        second.start();
        awaitUntil(() -> gauge("wif.projection.lag") == 0);
        assertThat(meters.counter("wif.projection.events", "projection", "tally")
                        .count())
                .isEqualTo(70);
        assertThat(gauge("wif.projection.parked")).isZero();
    }

    @Test
    void holds_no_transaction_open_while_there_is_nothing_to_fold() {
        log.happens(10, 3);
        start(tally);
        awaitHead();
        await().during(java.time.Duration.ofSeconds(2))
                .until(() -> number(
                                "select count(*) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'")
                        == 0);
    }
}
