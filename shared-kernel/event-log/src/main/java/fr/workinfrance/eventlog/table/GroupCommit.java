package fr.workinfrance.eventlog.table;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Lets appends that come at the same time share one transaction, and so one wait for the disk.
 *
 * <p>One thread writes: whatever came while it wrote a group is the next group. Why a thread of its own, and not one of those
 * who append leading the others: whoever leads must first be given the processor, and on a busy machine nothing is written
 * until then; this thread never sleeps between two groups.
 */
final class GroupCommit implements AutoCloseable {

    /** Writes all of a group, or nothing of it. Always called by the same thread. */
    interface Writing {
        void write(List<NewEvent> events) throws SQLException;

        /** For a while nothing came; whatever is held from one group to the next may be let go. */
        default void rest() {}
    }

    static final int REST_AFTER_MILLIS = 500;
    private static final String CLOSED = "08003";

    private final Writing writing;
    private final int largest;
    private final Thread writer;
    private final Queue<Member> queue = new ArrayDeque<>(); // its lock guards the next one too
    private boolean closed;

    /** @param largest how many events a group has at most, unless a single append has more */
    GroupCommit(Writing writing, int largest) {
        this.writing = writing;
        this.largest = largest;
        this.writer = Thread.ofPlatform().daemon().name("event-log-appends").unstarted(this::writeUntilClosed);
        writer.start();
    }

    /** Returns once the events are durable. */
    void append(List<NewEvent> events) throws SQLException {
        var me = new Member(events, new CompletableFuture<>());
        synchronized (queue) {
            if (closed) throw closed();
            queue.add(me);
            queue.notifyAll();
        }
        me.await();
    }

    /** How many appends are in no group yet. */
    int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    /** Writes what was queued before, and refuses what comes later. */
    @Override
    public void close() {
        synchronized (queue) {
            closed = true;
            queue.notifyAll();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilClosed() {
        try {
            for (var group = nextGroup(); !group.isEmpty(); group = nextGroup()) write(group);
            writing.rest();
        } finally {
            abandon();
        }
    }

    /** Why: were this thread ever to end by a failure, nobody may wait for it for ever. */
    private void abandon() {
        synchronized (queue) {
            closed = true;
            queue.forEach(member -> member.finish(closed()));
            queue.clear();
        }
    }

    private static SQLException closed() {
        return new SQLException("the event log is closed", CLOSED);
    }

    /** The next to be written together, as soon as there is one; empty when there will be none any more. */
    private List<Member> nextGroup() {
        boolean rested = false;
        while (true) {
            synchronized (queue) {
                if (queue.isEmpty() && !closed) pause(rested ? 0 : REST_AFTER_MILLIS);
                if (!queue.isEmpty() || closed) return dequeue();
            }
            if (!rested) writing.rest();
            rested = true;
        }
    }

    private void pause(int millis) {
        try {
            queue.wait(millis);
        } catch (InterruptedException e) {
            // Why passed over: nobody has this thread but this object, which ends it by closing.
        }
    }

    private List<Member> dequeue() {
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
        var failure = attempt(group);
        if (failure != null && group.size() > 1 && isOfOneMember(failure))
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
    private record Member(List<NewEvent> events, CompletableFuture<@Nullable Void> outcome) {

        void finish(@Nullable Throwable failure) {
            if (failure == null) outcome.complete(null);
            else outcome.completeExceptionally(failure);
        }

        /** Why the failure is wrapped: the same one may belong to many members, each with its own stack. */
        void await() throws SQLException {
            try {
                outcome.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof SQLException sql)
                    throw new SQLException(sql.getMessage(), sql.getSQLState(), sql);
                throw new IllegalStateException("the append failed", e.getCause());
            }
        }
    }
}
