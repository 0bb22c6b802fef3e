package fr.workinfrance.query.courier;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes round again and again, from the start of the service to its end: what is taken in one thread, what is sent in another. */
final class CourierRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CourierRounds.class);

    private final Courier courier;
    private final Duration every;
    private @Nullable ScheduledExecutorService running;

    CourierRounds(Courier courier, Duration every) {
        this.courier = courier;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        if (running != null) return;
        var rounds = Stream.<Runnable>of(courier::take, courier::lookAtTheCalendar, courier::send)
                .toList();
        var started = Executors.newScheduledThreadPool(
                rounds.size(), Thread.ofPlatform().daemon().name("courier-", 0).factory());
        for (var round : rounds)
            started.scheduleWithFixedDelay(() -> once(round), 0, every.toMillis(), TimeUnit.MILLISECONDS);
        running = started;
    }

    // Why nothing escapes: a scheduled task that throws is never run again; the next round finds the database back.
    private static void once(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failure) {
            LOG.warn("Letters wait for the next round ({})", failure.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void stop() {
        if (running == null) return;
        running.close();
        running = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
