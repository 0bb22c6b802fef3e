package fr.workinfrance.command.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TickingTest {

    private static final Duration SOON = Duration.ofMillis(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void goes_on_whatever_is_thrown_and_counts_it() {
        var thrown = List.<Throwable>of(
                new IllegalStateException("a fault"), new OutOfMemoryError("none left"), new NoClassDefFoundError("x"));
        var ticks = new AtomicInteger();
        var ticking = new Ticking(
                "test",
                () -> {
                    int tick = ticks.getAndIncrement();
                    if (tick < thrown.size()) TickingTest.<RuntimeException>toss(thrown.get(tick));
                },
                SOON,
                meters);
        ticking.start();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> ticks.get() > thrown.size());
        } finally {
            ticking.stop();
        }
        assertThat(meters.counter("wif.ticking.failures", "name", "test").count())
                .isEqualTo(thrown.size());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void toss(Throwable any) throws T {
        throw (T) any;
    }
}
