package fr.workinfrance.eventlog.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
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
    private final List<GroupCommit> opened = new ArrayList<>();

    @AfterEach
    void stop() {
        gate.countDown();
        opened.forEach(GroupCommit::close);
        threads.close();
    }

    @Test
    void are_written_by_who_comes_when_nobody_else_does() throws Exception {
        var writers = new ConcurrentLinkedQueue<Thread>();
        var commits = open(events -> writers.add(Thread.currentThread()), 100);
        for (int n = 0; n < 3; n++) commits.append(List.of(event("alone")));
        assertThat(writers).hasSize(3).containsOnly(Thread.currentThread());
    }

    @Test
    void gather_while_the_one_before_is_written() throws Exception {
        var commits = open(this::behindTheGate, 100);
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
        var commits = open(this::behindTheGate, 3);
        var all = IntStream.range(0, 20).mapToObj(i -> append(commits, "one")).toList();
        gate.countDown();
        for (var one : all) one.get(10, TimeUnit.SECONDS);
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void let_only_the_one_that_does_not_fit_fail() throws Exception {
        var commits = open(
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
        var commits = open(
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
        var commits = open(groups::add, 5);
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
        var during = new ConcurrentLinkedQueue<Boolean>();
        var commits = open(events -> during.add(Thread.currentThread().isInterrupted()), 5);
        var interrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            commits.append(List.of(event("one")));
            return Thread.interrupted();
        });
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(during).containsExactly(false);
    }

    @Test
    void are_written_when_they_came_before_the_close() throws Exception {
        var commits = open(this::behindTheGate, 1);
        var all = IntStream.range(0, 5).mapToObj(i -> append(commits, "one")).toList();
        Awaitility.await().until(() -> commits.waiting() == 4);
        var closing = threads.submit(commits::close);
        gate.countDown();
        closing.get(10, TimeUnit.SECONDS);
        for (var one : all) one.get(10, TimeUnit.SECONDS);
        assertThat(groups).hasSize(5);
    }

    @Test
    void are_refused_after_the_close() {
        var commits = open(groups::add, 1);
        commits.close();
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> commits.append(List.of(event("late"))));
        assertThat(groups).isEmpty();
    }

    @Test
    void are_written_or_refused_while_it_is_being_closed_and_never_left_waiting() throws Exception {
        for (int round = 0; round < 200; round++) {
            var commits = open(groups::add, 5);
            var all =
                    IntStream.range(0, 8).mapToObj(i -> append(commits, "one")).toList();
            commits.close();
            int before = groups.stream().mapToInt(List::size).sum();
            int written = 0;
            for (var one : all) if (isWritten(one)) written++;
            assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(before);
            assertThat(written).isEqualTo(before);
            groups.clear();
        }
    }

    @Test
    void fail_and_do_not_wait_when_their_writer_ends() {
        var commits = open(
                new GroupCommit.Writing() {
                    @Override
                    public void write(List<NewEvent> events) {
                        groups.add(events);
                    }

                    @Override
                    public void rest() {
                        throw new IllegalStateException("cannot rest");
                    }
                },
                5);
        // Why so rarely: it rests only when nothing comes for a while.
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .pollInterval(Duration.ofMillis(2L * GroupCommit.REST_AFTER_MILLIS))
                .untilAsserted(() -> assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> commits.append(List.of(event("one")))));
    }

    @Test
    void let_go_of_what_they_hold_when_no_more_come_and_once_only() throws Exception {
        var rests = new AtomicInteger();
        var commits = open(
                new GroupCommit.Writing() {
                    @Override
                    public void write(List<NewEvent> events) {
                        rests.set(0);
                    }

                    @Override
                    public void rest() {
                        rests.incrementAndGet();
                    }
                },
                5);
        commits.append(List.of(event("one")));
        Awaitility.await().until(() -> rests.get() == 1);
        Awaitility.await()
                .during(Duration.ofMillis(2L * GroupCommit.REST_AFTER_MILLIS))
                .until(() -> rests.get() == 1);
    }

    private static boolean isWritten(Future<Void> append) throws Exception {
        try {
            append.get(10, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException refused) {
            return false;
        }
    }

    private GroupCommit open(GroupCommit.Writing writing, int largest) {
        var commits = new GroupCommit(writing, largest);
        opened.add(commits);
        return commits;
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
