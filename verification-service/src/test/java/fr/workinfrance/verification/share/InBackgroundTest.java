package fr.workinfrance.verification.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InBackgroundTest {

    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void does_what_waits_before_it_is_closed() {
        try (var background = new InBackground()) {
            IntStream.range(0, 100)
                    .forEach(number -> background.execute(() -> {
                        LockSupport.parkNanos(1_000_000);
                        done.add(number);
                    }));
        }
        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void goes_on_after_what_failed_and_throws_nothing_at_its_thread() {
        var escaped = new ArrayList<Throwable>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> escaped.add(fault));
        try (var background = new InBackground()) {
            background.execute(() -> {
                throw new IllegalStateException("no database");
            });
            background.execute(() -> done.add(1));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(done).containsExactly(1);
        assertThat(escaped).isEmpty();
    }

    @Test
    void leaves_what_does_not_fit() {
        var held = new CountDownLatch(1);
        try (var background = new InBackground()) {
            background.execute(() -> await(held));
            IntStream.range(0, 1500).forEach(number -> background.execute(() -> done.add(number)));
            held.countDown();
        }
        assertThat(done).hasSizeLessThan(1500).hasSizeGreaterThan(900);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
