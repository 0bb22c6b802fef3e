package fr.workinfrance.query.courier;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes round again and again, from the start of the service to its end. */
final class CourierRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CourierRounds.class);

    private final Courier courier;
    private final Duration every;
    private @Nullable ScheduledExecutorService rounds;

    CourierRounds(Courier courier, Duration every) {
        this.courier = courier;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        if (rounds != null) return;
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("courier").factory());
        started.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        rounds = started;
    }

    // Why nothing escapes: a scheduled task that throws is never run again; the next round finds the database back.
    private void round() {
        try {
            courier.round();
        } catch (RuntimeException failure) {
            LOG.warn("Letters wait for the next round ({})", failure.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void stop() {
        if (rounds == null) return;
        rounds.close();
        rounds = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
