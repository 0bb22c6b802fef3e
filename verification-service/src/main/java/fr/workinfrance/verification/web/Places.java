package fr.workinfrance.verification.web;

import fr.workinfrance.service.web.RequestProblem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;

/** The few places at which files are looked at together: each is held whole in memory while it is. */
final class Places {

    private static final int TOGETHER = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free = new Semaphore(TOGETHER);

    /** A place, until it is closed; whoever finds none in time is asked to come back. */
    Place take() {
        if (!waited()) throw RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        return free::release;
    }

    private boolean waited() {
        try {
            return free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One place. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
