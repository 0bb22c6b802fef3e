package fr.workinfrance.verification.watch;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One way to those who are told: so many of them at once, each in a thread of its own. Whoever answers slowly keeps their own place
 * and nobody else waiting.
 */
final class Lane implements AutoCloseable {

    private static final int PLACES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore free = new Semaphore(PLACES);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Takes the places that are free, and waits for one when there are none. */
    int take() throws InterruptedException {
        free.acquire();
        return 1 + free.drainPermits();
    }

    void giveBack(int places) {
        free.release(places);
    }

    /** Begins something for which a place was taken, and gives the place back at its end. */
    void begin(Runnable telling) {
        threads.execute(() -> {
            try {
                telling.run();
            } finally {
                free.release();
            }
        });
    }

    // Why it is waited for: what is being told is better told than cut off, since then it would come twice.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) threads.shutdownNow();
        } catch (InterruptedException hurried) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
