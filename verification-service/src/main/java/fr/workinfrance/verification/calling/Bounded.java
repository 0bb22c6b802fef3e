package fr.workinfrance.verification.calling;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Something done with a stranger's machine, within a time for all of it together: looking up its name, connecting, agreeing on keys,
 * asking and being answered. Why: each step has a limit of its own at most, and whoever sends a byte before each of them keeps us.
 */
public final class Bounded {

    /** @throws SocketTimeoutException when it took too long; its thread is interrupted, which closes what it waits on */
    public static <T> T within(Duration bound, Callable<T> call) throws IOException {
        var task = new FutureTask<>(call);
        // Why a virtual one: interrupted, it closes the socket that it reads from.
        Thread.ofVirtual().name("calling").start(task);
        try {
            return task.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            throw new SocketTimeoutException("it took too long");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SocketTimeoutException("we stop");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException ofTheirs) throw ofTheirs;
            throw new IllegalStateException(failed.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private Bounded() {}
}
