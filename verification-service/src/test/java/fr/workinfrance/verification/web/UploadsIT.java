package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.check.TestSeal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that come slowly, or without end, beside those of everybody else. */
class UploadsIT {

    private static final byte[] FOREIGN = new TestSeal("somebody").seal(TestSeal.pdf("Autorisation de travail"));

    @TempDir
    private static Path keys;

    private static RunningService service;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        service = new RunningService(keys);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    // Why: the service learns only a moment later that those of the test before have gone.
    @BeforeEach
    void nobodyElseIsComing() {
        await().until(() -> check().statusCode() == 200);
    }

    @ParameterizedTest
    @CsvSource({"/api/attestations/check, application/pdf", "/api/attestations/symbol, image/png"})
    void of_four_that_never_end_keep_no_fifth_waiting(String path, String type) throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 4; i++) slow.add(announced(path, type, "%PDF-1.7"));
            var answer = check();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("FOREIGN_SEAL");
        } finally {
            for (var socket : slow) socket.close();
        }
    }

    @Test
    void of_one_client_take_few_of_the_threads_and_leave_the_codes_theirs() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 20; i++) slow.add(announced("/api/attestations/check", "application/pdf", "%PDF-1.7"));
            await().untilAsserted(() -> assertThat(check().statusCode()).isEqualTo(503));
            var code = HTTP.send(
                    HttpRequest.newBuilder(at("/api/attestations/none")).build(), BodyHandlers.ofString());
            assertThat(code.statusCode()).isEqualTo(200);
        } finally {
            for (var socket : slow) socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/%61pi/attestations/check, application/pdf",
        "/api/attestation%73/check, application/pdf",
        "/api/attestations/receipts/%63heck, text/plain"
    })
    void are_counted_however_their_address_is_written(String path, String type) throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 20; i++) slow.add(announced(path, type, "%PDF-1.7"));
            await().untilAsserted(() -> assertThat(check().statusCode()).isEqualTo(503));
        } finally {
            for (var socket : slow) socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/verify/holder, application/x-www-form-urlencoded",
        "/%76erify/holder, application/x-www-form-urlencoded",
        "/login, application/x-www-form-urlencoded",
        "/api/attestations/bulk, application/json",
        "/api/attestations/bulk, text/csv"
    })
    void are_not_kept_waiting_by_what_else_is_sent_slowly_and_that_takes_few_of_the_threads(String path, String type)
            throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 20; i++) slow.add(announced(path, type, "{"));
            await().untilAsserted(() -> assertThat(list().statusCode()).isEqualTo(503));
            assertThat(check().statusCode()).isEqualTo(200);
        } finally {
            for (var socket : slow) socket.close();
        }
        await().until(() -> list().statusCode() == 202);
    }

    @ParameterizedTest
    @CsvSource({"/verify, document", "/verify/symbol, picture"})
    void of_200_megabytes_are_turned_away_in_words_from_the_pages(String path, String field) throws Exception {
        var head = "--b\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"a.pdf\"\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", at("/").getPort())) {
            socket.getOutputStream()
                    .write(("POST " + path
                                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Language: fr\r\n"
                                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 209715200\r\n\r\n"
                                    + head)
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = lines(socket);
            assertThat(answer.getFirst()).startsWith("HTTP/1.1 413");
            assertThat(String.join("\n", answer)).contains("Envoi trop volumineux");
        }
    }

    @ParameterizedTest
    @CsvSource({"/verify, document", "/verify/symbol, picture"})
    void of_200_megabytes_that_nobody_announced_are_read_no_further_than_the_limit(String path, String field)
            throws Exception {
        var head = "--b\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"a.pdf\"\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", at("/").getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Language: fr\r\n"
                            + "Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + Integer.toHexString(head.length()) + "\r\n" + head + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var chunk = ("100000\r\n" + "%".repeat(1 << 20) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            int sent = 0;
            try {
                while (sent < 200) {
                    out.write(chunk);
                    sent++;
                }
            } catch (IOException closed) {
                assertThat(sent).isPositive();
            }
            // Why not 20: the server lets 30 more by, so that its answer is read, and buffers hold some.
            assertThat(sent).isLessThan(70);
        }
    }

    private static HttpResponse<String> check() throws Exception {
        var request = HttpRequest.newBuilder(at("/api/attestations/check"))
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(FOREIGN));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> list() throws Exception {
        var request = HttpRequest.newBuilder(at("/api/attestations/bulk"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("A1000-00000-004"));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** A thousand bytes are promised, and few are sent. */
    private static Socket announced(String path, String type, String begun) throws IOException {
        var socket = new Socket("127.0.0.1", at("/").getPort());
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                + "\r\nContent-Length: 1000\r\n\r\n" + begun)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static List<String> lines(Socket socket) throws IOException {
        var lines = new ArrayList<String>();
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        try {
            // Why no further: the server listens for a while whether more of the file comes.
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (line.contains("</html>")) return lines;
            }
        } catch (IOException closed) {
            if (lines.isEmpty()) throw closed;
        }
        return lines;
    }

    private static URI at(String path) {
        return service.at(path);
    }
}
