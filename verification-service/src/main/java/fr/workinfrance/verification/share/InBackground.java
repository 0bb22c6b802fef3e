package fr.workinfrance.verification.share;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread for what may be done after an answer; when more waits than fits, the rest is left. */
public final class InBackground implements Executor, AutoCloseable {

    private static final int WAITING = 1000;

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
        worker.execute(task);
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
