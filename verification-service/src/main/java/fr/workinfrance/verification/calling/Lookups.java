package fr.workinfrance.verification.calling;

import fr.workinfrance.verification.calling.WebhookAddress.Names;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks at machines while whoever names them waits: few at a time, and none for long. Why: whose server of names answers late keeps
 * a thread of ours, and it costs them nothing.
 */
public final class Lookups implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int AT_ONCE = 16;

    private final Reach reach;
    private final Duration within;
    private final Names names;
    private final ExecutorService places;

    public Lookups(Reach reach) {
        this(reach, WITHIN, AT_ONCE, InetAddress::getAllByName);
    }

    Lookups(Reach reach, Duration within, int atOnce, Names names) {
        this.reach = reach;
        this.within = within;
        this.names = names;
        // Why threads of its own, and no virtual ones: a name that is looked up cannot be interrupted, and keeps its
        // thread to the end.
        this.places = new ThreadPoolExecutor(
                0,
                atOnce,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("lookup-", 0).factory());
    }

    /** What is known of a machine. */
    public enum Found {
        MAY_BE_CALLED,
        /** Not one that may be called, or not found in time. */
        MAY_NOT,
        /** Too many are being looked at. */
        NOT_NOW
    }

    public Found find(String typed) {
        try {
            boolean open =
                    looked(typed).get(within.toMillis(), TimeUnit.MILLISECONDS).isPresent();
            return open ? Found.MAY_BE_CALLED : Found.MAY_NOT;
        } catch (RejectedExecutionException full) {
            return Found.NOT_NOW;
        } catch (TimeoutException tooLong) {
            return Found.MAY_NOT;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Found.NOT_NOW;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private CompletableFuture<Optional<WebhookAddress>> looked(String typed) {
        return CompletableFuture.supplyAsync(() -> WebhookAddress.of(typed, reach, names), places);
    }

    @Override
    public void close() {
        places.shutdownNow();
    }
}
