package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.verification.RunningService;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Those who leave, or stop, in the middle of what they send. */
@ExtendWith(OutputCaptureExtension.class)
class GoneClientsIT {

    @TempDir
    private static Path keys;

    @Test
    void are_no_fault_that_the_log_tells_of(CapturedOutput log) throws IOException {
        try (var service = new RunningService(keys)) {
            leave(service, "/api/attestations/check", "application/pdf", "application/json");
            leave(service, "/api/attestations/check", "application/pdf", "text/html");
            leave(service, "/api/attestations/receipts/check", "text/plain", "application/json");
            leave(service, "/api/attestations/symbol", "image/png", "application/json");
            leave(service, "/api/attestations/bulk", "application/json", "application/json");
            leave(service, "/api/attestations/bulk", "text/csv", "application/json");
            leave(service, "/verify/holder", "application/x-www-form-urlencoded", "text/html");
            leave(service, "/verify", "multipart/form-data; boundary=b", "text/html");
            var meters = service.part(MeterRegistry.class);
            await().until(() -> meters.find("http.server.requests").timers().stream()
                            .mapToLong(Timer::count)
                            .sum()
                    == 8);
        }
        // Why after the service: it ends what it was asked before it stops.
        assertThat(log.getAll()).doesNotContain(" ERROR ", "ExceptionResolver", "too-slow");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/attestations/check, application/pdf, too-slow",
        "/api/attestations/bulk, application/json, bad-request",
        "/api/attestations/bulk, text/csv, bad-request"
    })
    void are_told_that_they_were_too_slow_where_they_only_stopped(String path, String type, String problem)
            throws Exception {
        try (var service = new RunningService(keys, "server.tomcat.connection-timeout=1s");
                var socket = new Socket("127.0.0.1", service.at("/").getPort())) {
            send(socket, path, type, "application/json");
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/" + problem);
        }
    }

    private static void leave(RunningService service, String path, String type, String accept) throws IOException {
        try (var socket = new Socket("127.0.0.1", service.at("/").getPort())) {
            socket.setSoLinger(true, 0);
            send(socket, path, type, accept);
        }
    }

    private static void send(Socket socket, String path, String type, String accept) throws IOException {
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\nContent-Type: "
                                + type + "\r\nContent-Length: 1000\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
