package fr.workinfrance.verification.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BoundedTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void gives_what_was_found_or_what_failed() throws IOException {
        assertThat(Bounded.within(LONG, () -> 7)).isEqualTo(7);
        assertThatThrownBy(() -> Bounded.within(LONG, () -> {
                    throw new IOException("refused");
                }))
                .hasMessage("refused");
    }

    @Test
    void lets_go_of_a_machine_that_says_nothing() throws IOException {
        var ended = new AtomicReference<Exception>();
        try (var silent = new ServerSocket(0)) {
            assertThatThrownBy(() -> Bounded.within(Duration.ofMillis(200), () -> {
                        try (var socket = new Socket("127.0.0.1", silent.getLocalPort())) {
                            return socket.getInputStream().read();
                        } catch (IOException closed) {
                            ended.set(closed);
                            throw closed;
                        }
                    }))
                    .isInstanceOf(SocketTimeoutException.class);
            await().untilAsserted(() -> assertThat(ended.get()).isNotNull());
        }
    }
}
