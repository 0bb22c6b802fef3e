package fr.workinfrance.eventlog.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.eventlog.wire.PlainBoxes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Axon Server in the place of our log. */
class AxonServerStorageTest {

    @Test
    @Timeout(10)
    void says_in_one_sentence_that_nobody_answers() throws IOException {
        String address = "localhost:" + closedPort();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> EventLog.open(
                        EventLogSettings.axonServer(address), null, new PlainBoxes(), new SimpleMeterRegistry()))
                .withMessageStartingWith("Axon Server does not answer at " + address);
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
