package fr.workinfrance.verification.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site that keys and list are fetched from, and whoever may stand in its place. */
class HttpSiteIT {

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void is_asked_for_what_it_publishes() throws IOException {
        answer(200, "[]".getBytes(StandardCharsets.US_ASCII));
        assertThat(site(HttpSite.LONGEST).asked("/keys")).asString().isEqualTo("[]");
    }

    @Test
    void is_not_followed_elsewhere() {
        answer(302, new byte[0]);
        assertThatThrownBy(() -> site(HttpSite.LONGEST).asked("/keys"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("REFUSED 302");
    }

    @Test
    void is_read_no_further_than_so_far() {
        answer(200, new byte[HttpSite.LARGEST + 1]);
        assertThatThrownBy(() -> site(HttpSite.LONGEST).asked("/keys"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("ENDLESS");
    }

    @Test
    @Timeout(60)
    void is_waited_for_no_longer_than_so_long_also_in_the_middle_of_its_answer() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            waitUntilOver();
        });
        assertThatThrownBy(() -> site(Duration.ofMillis(500)).asked("/keys"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("SILENT");
    }

    private void waitUntilOver() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://attestations.example, NOT_SECURE",
        "http://192.0.2.1:8080, NOT_SECURE",
        "http://[2001:db8::1], NOT_SECURE",
        "http://127.0.0.1.example, NOT_SECURE",
        "attestations.example, NOT_AN_ADDRESS",
        "ftp://attestations.example, NOT_AN_ADDRESS",
        "https:, NOT_AN_ADDRESS",
        "two words, NOT_AN_ADDRESS",
        "'', NOT_AN_ADDRESS"
    })
    void is_not_asked_over_an_open_line_nor_by_what_is_no_address(String address, Unusable.Why why) {
        assertThatThrownBy(() -> HttpSite.at(address))
                .isInstanceOf(Unusable.class)
                .hasMessageStartingWith(why.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://attestations.example", "http://localhost:8080/", "http://127.0.0.1", "http://[::1]:8080"
            })
    void may_be_this_machine_or_any_over_a_line_of_its_own(String address) {
        assertThatCode(() -> HttpSite.at(address)).doesNotThrowAnyException();
    }

    private HttpSite site(Duration longest) throws IOException {
        return HttpSite.at("http://127.0.0.1:" + server.getAddress().getPort(), longest);
    }

    private void answer(int status, byte[] body) {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "https://elsewhere.example/");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
