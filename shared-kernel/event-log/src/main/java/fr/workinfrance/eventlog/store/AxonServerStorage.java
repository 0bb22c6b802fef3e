package fr.workinfrance.eventlog.store;

import fr.workinfrance.eventlog.transit.Failure;
import fr.workinfrance.eventlog.transit.SealedTransit;
import fr.workinfrance.eventlog.transit.TellingBus;
import fr.workinfrance.eventlog.wire.WireSerializer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.ServerConnectorConfigurerModule;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.jspecify.annotations.Nullable;

/** Axon Server at an address: its event store and its buses in the place of ours. */
final class AxonServerStorage implements Storage {

    private static final int CONNECT_MILLIS = 5_000;

    /** How long an event that is there may take to come here. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    /** How long a command waits for somebody who handles it. */
    private static final int TRIES = 50;

    private static final int BETWEEN_MILLIS = 100;

    private final String address;
    private final WireSerializer serializer;
    private final SealedTransit transit;
    private final ScheduledExecutorService again = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("command-again").factory());

    /** @param transitKey seals commands on their way; absent where none is asked or handled */
    AxonServerStorage(String address, WireSerializer serializer, @Nullable SecretKey transitKey) {
        this.address = address;
        this.serializer = serializer;
        this.transit = new SealedTransit(transitKey);
    }

    /** @throws EventLog.Unreachable when nobody answers there */
    @Override
    public void configure(Configurer configurer) {
        mustAnswer();
        new ServerConnectorConfigurerModule().configureModule(configurer);
        // Why after the module: it brings a configuration of its own, of a server at localhost.
        configurer
                .registerComponent(
                        AxonServerConfiguration.class,
                        axon -> AxonServerConfiguration.builder()
                                .servers(address)
                                .componentName("work-in-france")
                                .connectTimeout(CONNECT_MILLIS)
                                .build())
                .configureMessageSerializer(axon -> transit)
                .configureCommandBus(this::commandBus)
                .registerComponent(CommandGateway.class, this::gateway);
    }

    private CommandBus commandBus(Configuration axon) {
        var here = SimpleCommandBus.builder().build();
        here.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        var anywhere = AxonServerCommandBus.builder()
                .axonServerConnectionManager(axon.getComponent(AxonServerConnectionManager.class))
                .configuration(axon.getComponent(AxonServerConfiguration.class))
                .localSegment(new TellingBus(here, Failure::leaving))
                .serializer(transit)
                .routingStrategy(AnnotationRoutingStrategy.defaultStrategy())
                .build();
        return new TellingBus(anywhere, Failure::arrived);
    }

    // Why again: a process that has just started says what it handles, and commands do not wait for the server to have
    // heard. No other failure is tried again here: whoever asks knows which may be.
    private CommandGateway gateway(Configuration axon) {
        return DefaultCommandGateway.builder()
                .commandBus(axon.commandBus())
                .retryScheduler(IntervalRetryScheduler.builder()
                        .retryExecutor(again)
                        .retryInterval(BETWEEN_MILLIS)
                        .maxRetryCount(TRIES)
                        .nonTransientFailurePredicate(failure -> !(failure instanceof NoHandlerForCommandException))
                        .build())
                .build();
    }

    /** Not here: another process may have written to a stream since this one folded it, and none is told. */
    @Override
    public boolean foldsAreKept() {
        return false;
    }

    @Override
    public LogReader reader(Supplier<StreamableMessageSource<TrackedEventMessage<?>>> source) {
        return new TokenLogReader(source.get(), Tokens.FROM_ZERO, serializer, ON_ITS_WAY);
    }

    @Override
    public void close() {
        again.shutdownNow();
    }

    /** Why it is tried first: the connector itself retries for ever, and says so only in the log. */
    private void mustAnswer() {
        try (var socket = new Socket()) {
            var uri = URI.create("axon://" + address);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), CONNECT_MILLIS);
        } catch (IOException | IllegalArgumentException e) {
            throw new EventLog.Unreachable(
                    "Axon Server does not answer at " + address
                            + ": start it there, set axon.axonserver.servers, or switch it off with axon.axonserver.enabled=false.",
                    e);
        }
    }
}
