package fr.workinfrance.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RebuildIT extends ViewTest {

    @Test
    void gives_identical_rows() throws Exception {
        log.happens(25_000, 400);
        start(tally);
        awaitHead();
        run("create table public.before as table tally.line");
        rebuildAndWait();
        assertThat(differences()).isZero();
        assertThat(number("select count(*) from tally.line")).isEqualTo(400);
    }

    @Test
    void mends_rows_that_were_spoilt() throws Exception {
        log.happens(100, 4);
        start(tally);
        awaitHead();
        run("create table public.before as table tally.line");
        run("update tally.line set events = 0; delete from tally.line where last = 100");
        assertThat(differences()).isPositive();
        rebuildAndWait();
        assertThat(differences()).isZero();
    }

    @Test
    void lets_the_present_rows_serve_and_grow_until_it_is_done() throws Exception {
        log.happens(60_000, 300);
        start(tally);
        awaitHead();
        var fewest = new AtomicLong(Long.MAX_VALUE);
        var mostBefore = new AtomicLong();
        var goneBack = new AtomicBoolean();
        var done = new AtomicBoolean();
        var readings = new AtomicInteger();
        var reader = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                long sum = number("select coalesce(sum(events), 0) from tally.line");
                goneBack.compareAndSet(false, sum < mostBefore.get());
                mostBefore.accumulateAndGet(sum, Math::max);
                fewest.accumulateAndGet(sum, Math::min);
                readings.incrementAndGet();
                log.happens(1);
            }
        });
        rebuildAndWait();
        rebuildAndWait();
        done.set(true);
        reader.join();
        awaitHead();
        assertThat(readings.get()).isPositive();
        assertThat(fewest.get()).isGreaterThanOrEqualTo(60_000);
        assertThat(goneBack).isFalse();
        assertThat(number("select sum(events) from tally.line")).isEqualTo(log.head());
    }

    @Test
    void follows_a_new_revision_at_the_next_start() {
        log.happens(1_000, 5);
        start(tally);
        awaitHead();
        first.close();
        start(new Tally(2) {
            @Override
            public String ddl() {
                return super.ddl() + "; alter table line add column note text not null default 'new'";
            }
        });
        awaitUntil(() -> number("select revision from projection.position where name = 'tally'") == 2);
        assertThat(text("select min(note) from tally.line")).isEqualTo("new");
        assertThat(number("select sum(events) from tally.line")).isEqualTo(1_000);
        assertThat(number("select count(*) from projection.position")).isEqualTo(1);
        awaitUntil(() -> schemas().equals("tally"));
    }

    @Test
    void is_taken_up_again_where_a_killed_instance_left_it() throws Exception {
        log.happens(35_000, 50);
        start(tally);
        awaitHead();
        first.close();
        var half = new CountDownLatch(2);
        var dead = new CountDownLatch(1);
        start(new Tally(1) {
            @Override
            public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
                super.project(connection, batch);
                half.countDown();
                if (half.getCount() == 0) {
                    awaitDeath(dead);
                }
            }
        });
        first.rebuild();
        assertThat(half.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(first.status().rebuilding()).isTrue();
        assertThat(number("select sum(events) from tally.line")).isEqualTo(35_000);
        var killed = first;
        var folded = new AtomicInteger();
        database.cutConnections();
        second = runner(new Tally(1) {
                    @Override
                    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
                        folded.addAndGet(batch.size());
                        super.project(connection, batch);
                    }
                })
                .start();
        awaitUntil(() -> number("select count(*) from projection.position where name = 'tally_next'") == 0);
        dead.countDown();
        killed.close();
        assertThat(folded.get()).isEqualTo(25_000);
        assertThat(number("select sum(events) from tally.line")).isEqualTo(35_000);
        awaitUntil(() -> schemas().equals("tally"));
    }

    @Test
    void begins_again_when_the_revision_changed_since_it_was_cut_short() throws Exception {
        log.happens(1_000, 5);
        start(tally);
        awaitHead();
        first.close();
        run("insert into projection.position (name, index, revision) values ('tally_next', 900, 2)");
        run("create schema tally_next authorization wif_app; create table tally_next.line (other text)");
        start(new Tally(3));
        awaitUntil(() -> number("select revision from projection.position where name = 'tally'") == 3);
        assertThat(number("select sum(events) from tally.line")).isEqualTo(1_000);
    }

    @Test
    void tries_parked_events_again_and_parks_what_still_fails() {
        long poison = log.happens(1);
        long other = log.happens(2);
        log.happens(3);
        tally.poison.addAll(List.of(poison, other));
        start(tally);
        awaitHead();
        assertThat(first.status().parked()).isEqualTo(2);
        tally.poison.remove(other);
        rebuildAndWait();
        assertThat(first.status().parked()).isEqualTo(1);
        assertThat(number("select sum(events) from tally.line")).isEqualTo(2);
        assertThat(text("select string_agg(projection, ' ') from projection.parked"))
                .isEqualTo("tally");
    }

    @Test
    void waits_for_the_last_reader_of_the_old_rows_without_holding_up_the_new() throws Exception {
        log.happens(100, 5);
        start(tally);
        awaitHead();
        try (var slow = database.app().getConnection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("select * from tally.line");
            rebuildAndWait();
            log.happens(1);
            awaitHead();
            assertThat(number("select sum(events) from tally.line")).isEqualTo(101);
            assertThat(schemas()).isEqualTo("tally tally_old");
            slow.commit();
        }
        awaitUntil(() -> schemas().equals("tally"));
    }

    @Test
    void makes_a_view_anew_whose_tables_are_gone() throws Exception {
        log.happens(100, 5);
        start(tally);
        awaitHead();
        run("drop schema tally cascade");
        awaitUntil(() -> number("select sum(events) from tally.line") == 100);
    }

    private void rebuildAndWait() {
        first.rebuild();
        awaitUntil(() -> text("select asked from projection.position where name = 'tally'") == null
                && !first.status().rebuilding());
    }

    private long differences() {
        return number("""
                select count(*) from (
                    (table public.before except table tally.line) union all (table tally.line except table public.before)
                ) as difference
                """);
    }

    private String schemas() {
        return text("select string_agg(nspname, ' ' order by nspname) from pg_namespace where nspname like 'tally%'");
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void awaitDeath(CountDownLatch dead) {
        try {
            dead.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
