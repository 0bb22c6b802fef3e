package fr.workinfrance.eventlog.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets appends that come at the same time share one transaction, and so one wait for the disk.
 *
 * <p>Whoever finds nobody leading leads: takes what is queued, writes it, tells everybody how it went, and wakes the first of
 * those who came meanwhile. Why no wake-up is lost: a member queues before it looks for a leader, and a leader steps down
 * before it looks at the queue; so at least one of the two sees the other.
 */
final class GroupCommit {

    /** Writes all of a group, or nothing of it. */
    interface Writing {
        void write(List<NewEvent> events) throws SQLException;
    }

    private final Writing writing;
    private final int largest;
    private final Queue<Member> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();

    /** @param largest how many events a group has at most, unless a single append has more */
    GroupCommit(Writing writing, int largest) {
        this.writing = writing;
        this.largest = largest;
    }

    /** Returns once the events are durable. */
    void append(List<NewEvent> events) throws SQLException {
        var me = new Member(events);
        queue.add(me);
        boolean interrupted = false;
        while (!me.done) {
            if (led.compareAndSet(false, true)) lead();
            else LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) Thread.currentThread().interrupt();
        me.rethrow();
    }

    private void lead() {
        List<Member> group = List.of();
        try {
            group = nextGroup();
            write(group);
        } finally {
            led.set(false);
            group.forEach(Member::wake);
            var next = queue.peek();
            if (next != null) next.wake();
        }
    }

    private List<Member> nextGroup() {
        var group = new ArrayList<Member>();
        int size = 0;
        for (var next = queue.peek(); next != null; next = queue.peek()) {
            size += next.events.size();
            if (size > largest && !group.isEmpty()) break;
            group.add(next);
            queue.remove();
        }
        return group;
    }

    private void write(List<Member> group) {
        if (group.isEmpty()) return;
        var failure = attempt(group);
        if (failure == null) group.forEach(member -> member.finish(null));
        else if (group.size() > 1 && isOfOneMember(failure))
            group.forEach(member -> member.finish(attempt(List.of(member))));
        else group.forEach(member -> member.finish(failure));
    }

    private @Nullable Throwable attempt(List<Member> group) {
        try {
            writing.write(
                    group.stream().flatMap(member -> member.events.stream()).toList());
            return null;
        } catch (SQLException | RuntimeException | Error e) {
            return e;
        }
    }

    /** Whether it is the data that does not fit, and not the connection or the server that fails everybody. */
    private static boolean isOfOneMember(Throwable failure) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
    }

    /** One append waiting for its group. */
    private static final class Member {

        final List<NewEvent> events;
        private final Thread thread = Thread.currentThread();
        private @Nullable Throwable failure;
        volatile boolean done;

        Member(List<NewEvent> events) {
            this.events = events;
        }

        void finish(@Nullable Throwable outcome) {
            failure = outcome;
            done = true;
        }

        void wake() {
            LockSupport.unpark(thread);
        }

        /** Why wrapped: the same failure may belong to many members, each with its own stack. */
        void rethrow() throws SQLException {
            switch (failure) {
                case null -> {}
                case SQLException sql -> throw new SQLException(sql.getMessage(), sql.getSQLState(), sql);
                default -> throw new IllegalStateException("the append failed", failure);
            }
        }
    }
}
