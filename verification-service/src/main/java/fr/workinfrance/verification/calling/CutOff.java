package fr.workinfrance.verification.calling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The end of a connection that lasts too long, whatever is going on in it; closed, it does not come. */
record CutOff(ScheduledFuture<?> end) implements AutoCloseable {

    private static final ScheduledExecutorService TIMES = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-ends").factory());

    static CutOff after(Duration time, Socket connection) {
        return new CutOff(TIMES.schedule(() -> cut(connection), time.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void cut(Socket connection) {
        try {
            connection.close();
        } catch (IOException alreadyBroken) {
            throw new UncheckedIOException(alreadyBroken);
        }
    }

    @Override
    public void close() {
        end.cancel(false);
    }
}
