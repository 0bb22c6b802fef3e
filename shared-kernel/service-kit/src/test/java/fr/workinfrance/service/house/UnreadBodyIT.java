package fr.workinfrance.service.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Strangers who go on sending, bit by bit, what was answered long ago. */
class UnreadBodyIT {

    private static final int THREADS = 6;

    private static House house;

    @BeforeAll
    static void open() {
        house = House.open(
                "--server.tomcat.threads.max=" + THREADS,
                "--wif.limits.unread=1s",
                "--wif.limits.unread-at-once=2",
                "--server.tomcat.connection-timeout=5s");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void keep_no_thread_from_those_who_ask() throws Exception {
        var strangers = new ArrayList<Stranger>();
        try {
            for (int i = 0; i < THREADS; i++) strangers.add(new Stranger());
            for (var stranger : strangers) assertThat(stranger.answer()).startsWith("HTTP/1.1 404");
            var asked = CompletableFuture.supplyAsync(() -> house.visitor().get("/api/open/nowhere"));
            await().atMost(Duration.ofMinutes(1)).until(() -> allShutOut(strangers) && asked.isDone());
            assertThat(asked.join().statusCode()).isEqualTo(404);
        } finally {
            for (var stranger : strangers) stranger.close();
        }
    }

    @Test
    void do_not_take_the_answer_from_whoever_sends_honestly() throws Exception {
        try (var client = new Stranger()) {
            for (int i = 0; i < 1_000; i++) client.sends();
            client.ends();
            assertThat(client.answer()).startsWith("HTTP/1.1 404");
            assertThat(client.goesOn()).as("the same connection asks again").startsWith("HTTP/1.1 404");
        }
    }

    private static boolean allShutOut(List<Stranger> strangers) throws IOException {
        boolean all = true;
        for (var stranger : strangers) all &= stranger.isShutOut();
        return all;
    }

    /** One connection that asks for something that is not there, with a body in pieces. */
    private static final class Stranger implements AutoCloseable {

        private final Socket socket = new Socket("127.0.0.1", house.port());
        private final BufferedReader said;

        Stranger() throws IOException {
            socket.setSoTimeout(30_000);
            said = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            write("POST /api/open/nowhere HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n");
        }

        /** The first line of the answer, which says how long it is; read to its end. */
        String answer() throws IOException {
            var first = said.readLine();
            int length = -1;
            for (var line = said.readLine(); !"".equals(line); line = said.readLine()) {
                assertThat(line).isNotNull();
                if (line.startsWith("Content-Length: "))
                    length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
            assertThat(said.skip(length)).isEqualTo(length);
            return first;
        }

        void sends() throws IOException {
            write("1\r\nx\r\n");
        }

        void ends() throws IOException {
            write("0\r\n\r\n");
        }

        String goesOn() throws IOException {
            write("GET /api/open/nowhere HTTP/1.1\r\nHost: x\r\n\r\n");
            return answer();
        }

        /** Sends one more piece; whether nobody is there to take it. */
        boolean isShutOut() throws IOException {
            try {
                sends();
                socket.setSoTimeout(50);
                return said.read() < 0;
            } catch (SocketTimeoutException stillThere) {
                return false;
            } catch (IOException closed) {
                return true;
            }
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
