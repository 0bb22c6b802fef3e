package fr.workinfrance.command.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.Claims;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authorities that take the question and never answer, or never end their answer: sealing fails, to be tried later, and ends. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SilentAuthorityIT {

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final List<Socket> held = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private volatile String said = "";

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    @AfterEach
    void shut() throws IOException {
        server.close();
        for (var one : held) one.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nbegun"})
    void stamp_no_time_and_hold_nobody_up(String answer) {
        said = answer;
        var settings = new SealSettings(SealSettings.Level.T, address(), SealAlgorithm.P256).waitingAtMost(SHORT);
        var seal = Seal.keptIn(folder, settings, Set::of, Clock.systemUTC());
        var drawn = new AttestationPage(URI.create("https://work.example.fr"), (_, _) -> Claims.symbol())
                .draw(Claims.plain(), Claims.SIGNED_ON);
        assertThatThrownBy(() -> seal.seal(drawn, Instant.now())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tell_nothing_of_certificates_and_hold_nobody_up() throws Exception {
        var outside = new Outside(SHORT);
        var certificate = certificate();
        assertThat(outside.lists().getEncoded(certificate, address())).isEmpty();
        assertThat(outside.answers().getEncoded(certificate, certificate, address()))
                .isNull();
        await().atMost(Duration.ofMinutes(1)).until(() -> held.size() >= 2);
    }

    private X509Certificate certificate() throws Exception {
        return ThreeCertificates.made(Instant.parse("2018-09-17T13:05:07Z")).own();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    private void accept() {
        try {
            while (true) {
                var one = server.accept();
                held.add(one);
                one.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                one.getOutputStream().flush();
            }
        } catch (IOException closed) {
            if (!server.isClosed()) throw new UncheckedIOException(closed);
        }
    }
}
