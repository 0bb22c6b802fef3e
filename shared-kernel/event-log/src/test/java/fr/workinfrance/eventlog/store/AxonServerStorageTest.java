package fr.workinfrance.eventlog.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.eventlog.wire.PlainBoxes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Axon Server in the place of our log. */
class AxonServerStorageTest {

    @Test
    @Timeout(10)
    void says_in_one_sentence_that_nobody_answers() throws IOException {
        saysThatNobodyAnswersAt("localhost:" + closedPort());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no.such.host.invalid:8124", "localhost", "not a host:8124", "localhost:123456", ":8124"})
    void says_so_of_an_address_that_cannot_be_one(String address) {
        saysThatNobodyAnswersAt(address);
    }

    private static void saysThatNobodyAnswersAt(String address) {
        assertThatExceptionOfType(EventLog.Unreachable.class)
                .isThrownBy(() -> EventLog.open(
                        EventLogSettings.axonServer(address), null, new PlainBoxes(), new SimpleMeterRegistry()))
                .withMessage(
                        "Axon Server does not answer at " + address
                                + ": start it there, set axon.axonserver.servers, or switch it off with axon.axonserver.enabled=false.");
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
