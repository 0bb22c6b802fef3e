package fr.workinfrance.eventlog.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.ServerConnectorConfigurerModule;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.SimpleQueryBus;

/** Axon Server at an address: its event store in the place of ours. Commands stay within the process. */
record AxonServerStorage(String address) implements Storage {

    private static final int CONNECT_MILLIS = 5_000;

    /** How long an event that is there may take to come here. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

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
                .configureCommandBus(AxonServerStorage::commandBus)
                .configureQueryBus(axon -> SimpleQueryBus.builder().build());
    }

    // Why not Axon Server's: a command says of persons in clear what its event says sealed, and a refusal is data that
    // our
    // wire does not know. Any instance may handle any command; of two that do at once, the sequence lets one win.
    private static CommandBus commandBus(Configuration axon) {
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return new ConflictTelling(bus);
    }

    @Override
    public LogReader reader(Supplier<StreamableMessageSource<TrackedEventMessage<?>>> source) {
        return new TokenLogReader(source.get(), Tokens.FROM_ZERO, ON_ITS_WAY);
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
