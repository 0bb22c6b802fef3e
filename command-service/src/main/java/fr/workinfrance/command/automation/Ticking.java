package fr.workinfrance.command.automation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Something done at start and again and again, in a thread of its own; a failure is logged and the next time tried again. */
public final class Ticking implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Ticking.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Runnable work;
    private final Duration every;
    private final Counter failures;
    private final Counter untold;
    private @Nullable ScheduledExecutorService thread;

    /** @param meters where failures are counted ({@code wif.ticking.failures}), and those that could not be logged ({@code wif.ticking.untold}) */
    public Ticking(String name, Runnable work, Duration every, MeterRegistry meters) {
        this.name = name;
        this.work = work;
        this.every = every;
        this.failures = meters.counter("wif.ticking.failures", "ticking", name);
        this.untold = meters.counter("wif.ticking.untold", "ticking", name);
    }

    @Override
    public synchronized void start() {
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("wif-" + name).factory());
        timer.scheduleWithFixedDelay(this::once, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        thread = timer;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) end(thread);
        thread = null;
    }

    // Why it is waited for: what it is doing is better done than cut off; nothing begins any more.
    private static void end(ScheduledExecutorService thread) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) thread.shutdownNow();
        } catch (InterruptedException hurried) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    // Why nothing escapes, no error either: it would end the ticking for good, in silence.
    private void once() {
        try {
            work.run();
        } catch (Throwable failure) {
            failures.increment();
            tell(failure);
        }
    }

    // Why counted by what was there before: where memory is wanting there is none for a line of the log.
    private void tell(Throwable failure) {
        try {
            LOG.warn("{} will be tried again: {}", name, failure.getClass().getName());
        } catch (Throwable unlogged) {
            untold.increment();
        }
    }
}
