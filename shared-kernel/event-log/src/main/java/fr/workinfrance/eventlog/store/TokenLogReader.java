package fr.workinfrance.eventlog.store;

import fr.workinfrance.eventlog.table.EventTable;
import fr.workinfrance.eventlog.wire.Provenance;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.eventlog.wire.UnreadableEvent;
import fr.workinfrance.eventlog.wire.WireSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Reads whatever Axon can stream. Its stream stays open as long as each read goes on where the last one ended. */
final class TokenLogReader implements LogReader {

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Tokens tokens;
    private final WireSerializer serializer;
    private final Duration onItsWay;
    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;
    private @Nullable Position at;

    /** @param onItsWay how long an event that is there may take to come here; zero where what is there is here */
    TokenLogReader(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Tokens tokens,
            WireSerializer serializer,
            Duration onItsWay) {
        this.source = source;
        this.tokens = tokens;
        this.serializer = serializer;
        this.onItsWay = onItsWay;
    }

    @Override
    public LogPage after(Position position, int max, Duration wait) throws InterruptedException {
        var open = streamAfter(position);
        var events = new ArrayList<RecordedEvent>();
        Position next = position;
        long bytes = 0;
        while (events.size() < max
                && bytes < EventTable.PAGE_BYTES
                && comes(open, next, events.isEmpty() ? wait : Duration.ZERO)) {
            var message = open.nextAvailable();
            next = tokens.position(message.trackingToken());
            bytes += size(message);
            if (message instanceof DomainEventMessage<?> event) events.add(recorded(next, event));
        }
        at = next;
        return new LogPage(events, next);
    }

    // Why the head: of a stream over the net, nothing yet is not nothing more.
    private boolean comes(BlockingStream<TrackedEventMessage<?>> open, Position after, Duration wait)
            throws InterruptedException {
        if (open.hasNextAvailable(0, TimeUnit.MILLISECONDS)) return true;
        boolean there = onItsWay.isPositive() && head().index() > after.index();
        var patience = there && onItsWay.compareTo(wait) > 0 ? onItsWay : wait;
        return patience.isPositive()
                && open.hasNextAvailable((int) Math.min(Integer.MAX_VALUE, patience.toMillis()), TimeUnit.MILLISECONDS);
    }

    private BlockingStream<TrackedEventMessage<?>> streamAfter(Position position) {
        var open = stream;
        if (open == null || !position.equals(at)) {
            close();
            open = source.openStream(tokens.after(position));
            stream = open;
        }
        return open;
    }

    // Why of no cost: it is what the message was read from, and is not parsed yet.
    private int size(TrackedEventMessage<?> message) {
        return message.serializePayload(serializer, byte[].class).getData().length;
    }

    private static RecordedEvent recorded(Position position, DomainEventMessage<?> message) {
        return new RecordedEvent(
                position.index(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getTimestamp(),
                payload(message),
                Provenance.of(message.getMetaData()));
    }

    private static Object payload(DomainEventMessage<?> message) {
        try {
            return message.getPayload();
        } catch (UnreadableEvent.Met e) {
            return new UnreadableEvent(message.getPayloadType().getSimpleName(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Position head() {
        return tokens.positionOf(source.createHeadToken());
    }

    @Override
    public void close() {
        var open = stream;
        if (open != null) open.close();
        stream = null;
    }
}
