package fr.workinfrance.eventlog.table;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The log from a token on, page by page, without an end. */
final class TableStream implements BlockingStream<TrackedEventMessage<?>> {

    private final TableEngine engine;
    private final Signal signal;
    private final Duration pollEvery;
    private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private @Nullable TrackingToken last;
    private @Nullable Runnable listener;

    TableStream(TableEngine engine, Signal signal, Duration pollEvery, @Nullable TrackingToken from) {
        this.engine = engine;
        this.signal = signal;
        this.pollEvery = pollEvery;
        this.last = from;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(hasPage() ? page.peek() : null);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (true) {
            long seen = signal.count();
            if (hasPage()) return true;
            var left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) return false;
            signal.awaitBeyond(seen, left.compareTo(pollEvery) < 0 ? left : pollEvery);
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {}
        var next = page.remove();
        last = next.trackingToken();
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        close();
        listener = callback;
        signal.listen(callback);
        return true;
    }

    @Override
    public void close() {
        if (listener != null) signal.forget(listener);
        listener = null;
    }

    private boolean hasPage() {
        if (page.isEmpty()) engine.readEvents(last, false).forEach(page::add);
        return !page.isEmpty();
    }
}
