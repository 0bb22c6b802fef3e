package fr.workinfrance.testkit.axonserver;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc.EventStoreImplBase;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What speaks Axon Server's protocol as far as an event store and a command bus need it, in memory. It shows what the connector and we make of that
 * protocol; what a real server does it cannot show.
 */
public final class StandInAxonServer implements AutoCloseable {

    private static final Metadata.Key<String> ERROR =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
    private static final String SEQUENCE_TAKEN = "AXONIQ-2000";

    private final List<Event> events = new ArrayList<>();
    private final List<Reading> readings = new CopyOnWriteArrayList<>();
    private final StandInCommands commands = new StandInCommands();
    private final Server server;

    public StandInAxonServer() {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                    .addService(new Platform())
                    .addService(new Events())
                    .addService(commands)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    public StandInCommands commands() {
        return commands;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private synchronized boolean append(List<Event> more) {
        for (var event : more) {
            long expected =
                    highest(Stream.concat(events.stream(), more.stream().takeWhile(one -> one != event)), event);
            if (event.getAggregateSequenceNumber() != expected + 1) return false;
        }
        events.addAll(more);
        readings.forEach(Reading::goOn);
        return true;
    }

    private static long highest(Stream<Event> among, Event like) {
        return among.filter(event -> event.getAggregateIdentifier().equals(like.getAggregateIdentifier()))
                .mapToLong(Event::getAggregateSequenceNumber)
                .max()
                .orElse(-1);
    }

    private synchronized List<Event> snapshot() {
        return List.copyOf(events);
    }

    private static <T> void answer(StreamObserver<T> to, T answer) {
        to.onNext(answer);
        to.onCompleted();
    }

    /** Lets everybody in. */
    private static final class Platform extends PlatformServiceImplBase {
        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> to) {
            answer(
                    to,
                    PlatformInfo.newBuilder()
                            .setSameConnection(true)
                            .setPrimary(NodeInfo.newBuilder().setNodeName("stand-in"))
                            .build());
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> to) {
            return new Listening<>() {
                @Override
                public void onNext(PlatformInboundInstruction said) {
                    if (said.hasHeartbeat())
                        to.onNext(PlatformOutboundInstruction.newBuilder()
                                .setHeartbeat(said.getHeartbeat())
                                .build());
                }

                @Override
                public void onCompleted() {
                    to.onCompleted();
                }
            };
        }
    }

    private final class Events extends EventStoreImplBase {
        @Override
        public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> to) {
            var more = new ArrayList<Event>();
            return new Listening<>() {
                @Override
                public void onNext(Event event) {
                    more.add(event);
                }

                @Override
                public void onCompleted() {
                    if (append(more))
                        answer(to, Confirmation.newBuilder().setSuccess(true).build());
                    else {
                        var why = new Metadata();
                        why.put(ERROR, SEQUENCE_TAKEN);
                        to.onError(Status.OUT_OF_RANGE
                                .withDescription("[" + SEQUENCE_TAKEN + "] Invalid sequence number")
                                .asRuntimeException(why));
                    }
                }
            };
        }

        @Override
        public void listAggregateEvents(GetAggregateEventsRequest asked, StreamObserver<Event> to) {
            snapshot().stream()
                    .filter(event -> event.getAggregateIdentifier().equals(asked.getAggregateId()))
                    .filter(event -> event.getAggregateSequenceNumber() >= asked.getInitialSequence())
                    .forEach(to::onNext);
            to.onCompleted();
        }

        @Override
        public void listAggregateSnapshots(GetAggregateSnapshotsRequest asked, StreamObserver<Event> to) {
            to.onCompleted();
        }

        @Override
        public void readHighestSequenceNr(
                ReadHighestSequenceNrRequest asked, StreamObserver<ReadHighestSequenceNrResponse> to) {
            var like = Event.newBuilder()
                    .setAggregateIdentifier(asked.getAggregateId())
                    .build();
            answer(
                    to,
                    ReadHighestSequenceNrResponse.newBuilder()
                            .setToSequenceNr(highest(snapshot().stream(), like))
                            .build());
        }

        @Override
        public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> to) {
            var reading = new Reading(to);
            return new Listening<>() {
                @Override
                public void onNext(GetEventsRequest asked) {
                    reading.mayHave(asked.getTrackingToken(), asked.getNumberOfPermits());
                }

                @Override
                public void onCompleted() {
                    readings.remove(reading);
                    to.onCompleted();
                }

                @Override
                public void onError(Throwable gone) {
                    readings.remove(reading);
                }
            };
        }

        @Override
        public void getFirstToken(GetFirstTokenRequest asked, StreamObserver<TrackingToken> to) {
            answer(to, token(0));
        }

        @Override
        public void getLastToken(GetLastTokenRequest asked, StreamObserver<TrackingToken> to) {
            answer(to, token(snapshot().size() - 1));
        }

        @Override
        public void getTokenAt(GetTokenAtRequest asked, StreamObserver<TrackingToken> to) {
            var all = snapshot();
            answer(
                    to,
                    token(IntStream.range(0, all.size())
                            .filter(at -> all.get(at).getTimestamp() >= asked.getInstant())
                            .findFirst()
                            .orElse(all.size())));
        }

        private static TrackingToken token(long token) {
            return TrackingToken.newBuilder().setToken(token).build();
        }
    }

    /** Somebody who is told of events as far as they allow. */
    private final class Reading {
        private final StreamObserver<EventWithToken> to;
        private long next = -1;
        private long permits;

        Reading(StreamObserver<EventWithToken> to) {
            this.to = to;
        }

        void mayHave(long from, long more) {
            synchronized (StandInAxonServer.this) {
                if (next < 0) {
                    next = Math.max(0, from);
                    readings.add(this);
                }
                permits += more;
                goOn();
            }
        }

        void goOn() {
            for (; permits > 0 && next < events.size(); next++, permits--)
                to.onNext(EventWithToken.newBuilder()
                        .setToken(next)
                        .setEvent(events.get((int) next))
                        .build());
        }
    }

    private interface Listening<T> extends StreamObserver<T> {
        @Override
        default void onError(Throwable gone) {
            // whoever hung up wants no answer
        }
    }
}
