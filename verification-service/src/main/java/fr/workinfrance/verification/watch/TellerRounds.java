package fr.workinfrance.verification.watch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes round again and again: one thread finds what is to be told, and one for each way begins to tell it. */
final class TellerRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TellerRounds.class);

    private final Teller teller;
    private final Duration every;
    private @Nullable Running running;

    /** What one round does. */
    private interface Round {
        void go() throws InterruptedException;
    }

    private record Running(ScheduledExecutorService rounds, List<Lane> lanes) {}

    TellerRounds(Teller teller, Duration every) {
        this.teller = teller;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        if (running != null) return;
        var kinds = Watch.Kind.values();
        var rounds = Executors.newScheduledThreadPool(
                1 + kinds.length,
                Thread.ofPlatform().daemon().name("watches-", 0).factory());
        var lanes = Stream.generate(Lane::new).limit(kinds.length).toList();
        again(rounds, teller::find);
        for (var kind : kinds) again(rounds, () -> teller.tell(kind, lanes.get(kind.ordinal())));
        running = new Running(rounds, lanes);
    }

    private void again(ScheduledExecutorService rounds, Round round) {
        rounds.scheduleWithFixedDelay(() -> once(round), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    // Why nothing escapes: a scheduled task that throws is never run again; the next round finds the database back.
    private static void once(Round round) {
        try {
            round.go();
        } catch (RuntimeException failure) {
            LOG.warn("Watchers wait for the next round ({})", failure.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        if (running == null) return;
        running.rounds().shutdownNow();
        running.lanes().forEach(Lane::close);
        running = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
