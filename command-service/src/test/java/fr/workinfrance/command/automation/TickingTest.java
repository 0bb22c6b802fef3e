package fr.workinfrance.command.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
        assertThat(meters.counter("wif.ticking.failures", "ticking", "test").count())
                .isEqualTo(thrown.size());
    }

    /** As where no memory is left for a line of the log either. */
    @Test
    void goes_on_and_counts_what_could_not_be_logged() {
        var log = (Logger) LoggerFactory.getLogger(Ticking.class);
        var full = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent line) {
                throw new OutOfMemoryError("none for the log");
            }
        };
        full.start();
        log.addAppender(full);
        var ticks = new AtomicInteger();
        var ticking = new Ticking(
                "full",
                () -> {
                    if (ticks.getAndIncrement() < 2) throw new IllegalStateException("a fault");
                },
                SOON,
                meters);
        ticking.start();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> ticks.get() > 2);
        } finally {
            ticking.stop();
            log.detachAppender(full);
        }
        assertThat(meters.counter("wif.ticking.failures", "ticking", "full").count())
                .isEqualTo(2);
        assertThat(meters.counter("wif.ticking.untold", "ticking", "full").count())
                .isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void toss(Throwable any) throws T {
        throw (T) any;
    }
}
