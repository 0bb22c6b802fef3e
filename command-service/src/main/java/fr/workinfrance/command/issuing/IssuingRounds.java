package fr.workinfrance.command.issuing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks again and again at what is due, from the start of the service to its end. */
final class IssuingRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IssuingRounds.class);

    private final WhenApprovedThenIssueAttestation automation;
    private final Duration every;
    private @Nullable ScheduledExecutorService rounds;

    IssuingRounds(WhenApprovedThenIssueAttestation automation, Duration every) {
        this.automation = automation;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        if (rounds != null) return;
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("issue-attestations").factory());
        started.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        rounds = started;
    }

    private void round() {
        try {
            automation.run();
        } catch (RuntimeException unreachable) {
            // Why caught: a scheduled task that throws is never run again; the next round finds the database back.
            log.warn(
                    "Attestations wait: the list could not be read ({})",
                    unreachable.getClass().getSimpleName());
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
