package fr.workinfrance.eventlog.table;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells readers that there may be more to read. A reader takes the count, reads, and waits for a higher count only when it
 * found nothing: so nothing raised meanwhile is missed.
 */
public final class Signal {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long count;

    public synchronized long count() {
        return count;
    }

    public void raise() {
        synchronized (this) {
            count++;
            notifyAll();
        }
        listeners.forEach(Runnable::run);
    }

    /** Waits until it is raised beyond a count, at most so long. */
    public synchronized void awaitBeyond(long seen, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); count <= seen && left > 0; left = end - System.nanoTime())
            wait(left / 1_000_000, (int) (left % 1_000_000));
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }
}
