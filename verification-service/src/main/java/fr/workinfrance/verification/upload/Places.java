package fr.workinfrance.verification.upload;

import fr.workinfrance.service.client.ClientAddress;
import fr.workinfrance.service.web.RequestProblem;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The few places at which files are looked at together: each is held whole in memory while it is. No client has all of them. */
public final class Places {

    private static final int TOGETHER = 4;
    private static final int OF_ONE_CLIENT = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Duration patience;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    public Places() {
        this(PATIENCE);
    }

    Places(Duration patience) {
        this.patience = patience;
    }

    /**
     * A place, until it is closed; whoever finds none in time is asked to come back.
     *
     * @param address the client's
     */
    public Place take(String address) {
        var client = ClientAddress.of(address);
        if (!waited(client)) throw RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        return () -> leave(client);
    }

    private synchronized boolean waited(String client) {
        var until = System.nanoTime() + patience.toNanos();
        while (all >= TOGETHER || taken.getOrDefault(client, 0) >= OF_ONE_CLIENT) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) return false;
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        all++;
        taken.merge(client, 1, Integer::sum);
        return true;
    }

    private synchronized void leave(String client) {
        all--;
        taken.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }

    /** One place. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
