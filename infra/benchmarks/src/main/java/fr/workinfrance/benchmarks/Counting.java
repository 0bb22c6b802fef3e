package fr.workinfrance.benchmarks;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How many events were handled, and how fast from the first on: what came before the first is start-up. For one thread. */
final class Counting {

    private final long expected;
    private final CountDownLatch done = new CountDownLatch(1);
    private long first;
    private long firstAt;
    private volatile long handled;
    private volatile long lastAt;

    Counting(long expected) {
        this.expected = expected;
    }

    /** @param events how many were just handled */
    void add(int events) {
        long now = System.nanoTime();
        if (handled == 0) {
            first = events;
            firstAt = now;
        }
        lastAt = now;
        handled = handled + events; // only this thread writes it
        if (isDone()) done.countDown();
    }

    boolean isDone() {
        return handled >= expected;
    }

    /** Waits until all are handled, at most so long. */
    void await(Duration atMost) throws InterruptedException {
        done.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    double perSecond() {
        return (handled - first) / ((lastAt - firstAt) / 1e9);
    }
}
