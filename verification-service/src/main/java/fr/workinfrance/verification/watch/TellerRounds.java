package fr.workinfrance.verification.watch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes round again and again, in a thread of its own. */
final class TellerRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TellerRounds.class);

    private final Teller teller;
    private final Duration every;
    private @Nullable ScheduledExecutorService rounds;

    TellerRounds(Teller teller, Duration every) {
        this.teller = teller;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        if (rounds != null) return;
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("watches").factory());
        started.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        rounds = started;
    }

    // Why nothing escapes: a scheduled task that throws is never run again; the next round finds the database back.
    private void round() {
        try {
            teller.round();
        } catch (RuntimeException failure) {
            LOG.warn("Watchers wait for the next round ({})", failure.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void stop() {
        if (rounds == null) return;
        rounds.shutdownNow();
        rounds.close();
        teller.stop();
        rounds = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
