package fr.workinfrance.eventlog.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.ServerConnectorConfigurerModule;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Axon Server at an address: its event store and its buses in the place of ours. */
record AxonServerStorage(String address) implements Storage {

    private static final int CONNECT_MILLIS = 5_000;

    /** @throws IllegalStateException when nobody answers there */
    @Override
    public void configure(Configurer configurer) {
        mustAnswer();
        configurer.registerComponent(
                AxonServerConfiguration.class,
                axon -> AxonServerConfiguration.builder()
                        .servers(address)
                        .componentName("work-in-france")
                        .connectTimeout(CONNECT_MILLIS)
                        .build());
        new ServerConnectorConfigurerModule().configureModule(configurer);
    }

    @Override
    public LogReader reader(Supplier<StreamableMessageSource<TrackedEventMessage<?>>> source) {
        return new TokenLogReader(source.get(), Tokens.FROM_ZERO);
    }

    /** Why it is tried first: the connector itself retries for ever, and says so only in the log. */
    private void mustAnswer() {
        var uri = URI.create("axon://" + address);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), CONNECT_MILLIS);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Axon Server does not answer at " + address
                            + ": start it there, set axon.axonserver.servers, or switch it off with axon.axonserver.enabled=false",
                    e);
        }
    }
}
