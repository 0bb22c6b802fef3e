package fr.workinfrance.verification.share;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread for what may be done after an answer. When more waits than fits, the rest is left; what fails is told in one line; and
 * closing does what waits first, for a few seconds.
 */
public final class InBackground implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InBackground.class);
    private static final int WAITING = 1000;
    private static final int SECONDS_TO_END = 5;

    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("shares-", 0).factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    @Override
    public void execute(Runnable task) {
        worker.execute(() -> done(task));
    }

    private static void done(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            // Why its kind alone: what a database says of a fault may repeat what it was given.
            LOG.warn("not kept: {}", failed.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) worker.shutdownNow();
        } catch (InterruptedException stop) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
