package fr.workinfrance.eventlog.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Appends that share one transaction. */
@Timeout(30)
class GroupCommitTest {

    private final Queue<List<NewEvent>> groups = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void gather_while_the_one_before_is_written() throws Exception {
        var commits = new GroupCommit(this::behindTheGate, 100);
        var first = append(commits, "first");
        Awaitility.await().until(() -> !groups.isEmpty());
        var others =
                IntStream.range(0, 10).mapToObj(i -> append(commits, "other")).toList();
        Awaitility.await().until(() -> asked.get() == 11);
        gate.countDown();
        first.get(10, TimeUnit.SECONDS);
        for (var other : others) other.get(10, TimeUnit.SECONDS);
        assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(11);
        assertThat(groups.size()).isLessThan(11);
    }

    @Test
    void stay_within_the_largest_group() throws Exception {
        var commits = new GroupCommit(this::behindTheGate, 3);
        var all = IntStream.range(0, 20).mapToObj(i -> append(commits, "one")).toList();
        gate.countDown();
        for (var one : all) one.get(10, TimeUnit.SECONDS);
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void let_only_the_one_that_does_not_fit_fail() throws Exception {
        var commits = new GroupCommit(
                events -> {
                    behindTheGate(events);
                    if (events.stream().anyMatch(event -> event.stream().equals("bad")))
                        throw new SQLException("duplicate", EventTable.DUPLICATE);
                },
                100);
        var first = append(commits, "good");
        Awaitility.await().until(() -> !groups.isEmpty());
        var bad = append(commits, "bad");
        var good = append(commits, "good");
        gate.countDown();
        first.get(10, TimeUnit.SECONDS);
        good.get(10, TimeUnit.SECONDS);
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> bad.get(10, TimeUnit.SECONDS))
                .withRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void are_not_tried_again_when_the_connection_is_lost() {
        var commits = new GroupCommit(
                events -> {
                    groups.add(events);
                    throw new SQLException("gone", "08006");
                },
                100);
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> commits.append(List.of(event("one"))));
        assertThat(groups).hasSize(1);
    }

    @Test
    void all_return_under_contention() throws Exception {
        var commits = new GroupCommit(groups::add, 5);
        var all = IntStream.range(0, 16)
                .mapToObj(i -> threads.submit(() -> {
                    for (int n = 0; n < 2_000; n++) commits.append(List.of(event("one")));
                    return null;
                }))
                .toList();
        for (var one : all) one.get(25, TimeUnit.SECONDS);
        assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(32_000);
    }

    @Test
    void keep_the_interruption_of_who_waits() throws Exception {
        var commits = new GroupCommit(groups::add, 5);
        var interrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            commits.append(List.of(event("one")));
            return Thread.interrupted();
        });
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private Future<Void> append(GroupCommit commits, String stream) {
        return threads.submit(() -> {
            asked.incrementAndGet();
            commits.append(List.of(event(stream)));
            return null;
        });
    }

    private void behindTheGate(List<NewEvent> events) throws SQLException {
        groups.add(events);
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
    }

    private static NewEvent event(String stream) {
        return new NewEvent(stream, 0, "dossier.withdrawn", 1, new UUID(0, 0), new byte[0], new byte[0]);
    }
}
