package fr.workinfrance.query.courier;

import java.time.Duration;
import java.util.List;

/** How long to wait after each failed attempt; after the last one a letter is parked. Together a little over two days. */
final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(16),
            Duration.ofHours(24));

    static final int ATTEMPTS = WAITS.size() + 1;

    static boolean isLast(int attempts) {
        return attempts >= ATTEMPTS;
    }

    static Duration after(int attempts) {
        return WAITS.get(Math.min(attempts, WAITS.size()) - 1);
    }

    private Backoff() {}
}
