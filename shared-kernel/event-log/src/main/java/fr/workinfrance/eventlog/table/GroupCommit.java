package fr.workinfrance.eventlog.table;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Lets appends that come at the same time share one transaction, and so one wait for the disk.
 *
 * <p>Whoever comes while nobody writes does so at once, on their own thread: an append that is alone changes no thread.
 * Whatever comes meanwhile is the next group, and that is for the writer's own thread. Why not for one of those who wait: it
 * must first be given the processor, and on a busy machine nothing is written until then.
 */
final class GroupCommit implements AutoCloseable {

    /** Writes all of a group, or nothing of it. Never called by two threads at once. */
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
    private final Queue<Append> queue = new ArrayDeque<>(); // its lock guards the next one too
    private boolean closed;
    private boolean busy; // somebody writes or rests
    private boolean rested = true; // nothing was written since the last rest
    private long lastWritten; // of System.nanoTime()

    /** @param largest how many events a group has at most, unless a single append has more */
    GroupCommit(Writing writing, int largest) {
        this.writing = writing;
        this.largest = largest;
        this.writer = Thread.ofPlatform().daemon().name("event-log-appends").unstarted(this::writeUntilClosed);
        writer.start();
    }

    /** Returns once the events are durable. */
    void append(List<NewEvent> events) throws SQLException {
        var me = new Append(events);
        if (isAlone(me)) writeAlone(me);
        me.await();
    }

    /** Whether nobody writes and nobody waits; otherwise it is queued. */
    private boolean isAlone(Append me) throws SQLException {
        synchronized (queue) {
            if (closed) throw closed();
            if (!busy && queue.isEmpty()) {
                busy = true;
                return true;
            }
            queue.add(me);
            return false;
        }
    }

    /** Why the interruption is put aside: it is of who waits for the answer, not of the write. */
    private void writeAlone(Append me) {
        boolean interrupted = Thread.interrupted();
        try {
            write(List.of(me));
        } finally {
            written();
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /** Why the writer is seldom woken: while appends come one by one it has nothing to do but to rest some time later. */
    private void written() {
        synchronized (queue) {
            busy = false;
            lastWritten = System.nanoTime();
            if (rested || closed || !queue.isEmpty()) queue.notifyAll();
            rested = false;
        }
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
            for (var group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
                write(group);
                written();
            }
            writing.rest();
        } finally {
            abandon();
        }
    }

    /** Why: were this thread ever to end by a failure, nobody may wait for it for ever. */
    private void abandon() {
        synchronized (queue) {
            closed = true;
            queue.forEach(append -> append.finish(closed()));
            queue.clear();
        }
    }

    private static SQLException closed() {
        return new SQLException("the event log is closed", CLOSED);
    }

    /** The next to be written together, as soon as there is one; empty when there will be none any more. */
    private List<Append> nextGroup() {
        while (true) {
            synchronized (queue) {
                while (busy || queue.isEmpty() && !closed && !isTimeToRest()) pause();
                if (closed || !queue.isEmpty()) return dequeue();
                busy = true;
            }
            writing.rest();
            synchronized (queue) {
                busy = false;
                rested = true;
            }
        }
    }

    private boolean isTimeToRest() {
        return !rested && System.nanoTime() - lastWritten >= MILLISECONDS.toNanos(REST_AFTER_MILLIS);
    }

    private void pause() {
        try {
            queue.wait(rested && !busy ? 0 : REST_AFTER_MILLIS);
        } catch (InterruptedException e) {
            // Why passed over: nobody has this thread but this object, which ends it by closing.
        }
    }

    private List<Append> dequeue() {
        var group = new ArrayList<Append>();
        int size = 0;
        for (var next = queue.peek(); next != null; next = queue.peek()) {
            size += next.events().size();
            if (size > largest && !group.isEmpty()) break;
            group.add(next);
            queue.remove();
        }
        busy = true;
        return group;
    }

    private void write(List<Append> group) {
        var failure = attempt(group);
        if (failure != null && group.size() > 1 && isOfOneAppend(failure))
            group.forEach(append -> append.finish(attempt(List.of(append))));
        else group.forEach(append -> append.finish(failure));
    }

    private @Nullable Throwable attempt(List<Append> group) {
        try {
            writing.write(
                    group.stream().flatMap(append -> append.events().stream()).toList());
            return null;
        } catch (SQLException | RuntimeException | Error e) {
            return e;
        }
    }

    /** Whether it is the data that does not fit, and not the connection or the server that fails everybody. */
    private static boolean isOfOneAppend(Throwable failure) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
    }
}
