package fr.workinfrance.standalone.stories;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for an automation, within reason. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(20);

    /** @throws IllegalStateException when it has not happened within a minute */
    static void until(String hoped, BooleanSupplier happened) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted())
                throw new IllegalStateException("waited in vain until " + hoped);
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private Patience() {}
}
