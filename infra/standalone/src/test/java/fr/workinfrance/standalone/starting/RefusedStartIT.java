package fr.workinfrance.standalone.starting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.ChildJvm;
import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start that cannot be: one line that says why and what to do, the code 1, and nobody else disturbed. */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedStartIT {

    @TempDir
    static Path scratch;

    private TestHouse first;

    @BeforeAll
    void open(TestHouse house) {
        first = house;
    }

    @Test
    void on_a_folder_in_use_leaves_the_first_alone() throws Exception {
        var second = Attempt.with(
                Map.of(
                        "WIF_DATA", first.data().toString(),
                        "WIF_PORT", String.valueOf(closedPort()),
                        "WIF_BIND", "127.0.0.1"),
                scratch);
        assertThat(second.refusal())
                .isEqualTo(
                        "Work In France is already running on the folder %s: stop it first, or set WIF_DATA to another folder.",
                        first.data().toRealPath());
        stillAnswers();
    }

    @Test
    void of_two_at_once_on_an_empty_folder_leaves_one_to_answer() throws Exception {
        try (var one = ChildJvm.running(Attempt.line(), settings("both", closedPort()));
                var other = ChildJvm.running(Attempt.line(), settings("both", closedPort()))) {
            var became = Stream.of(one, other)
                    .map(start -> CompletableFuture.supplyAsync(() -> became(start)))
                    .toList();
            assertThat(became.stream().map(CompletableFuture::join))
                    .as("%s", became)
                    .anyMatch(said -> said.startsWith("http://"))
                    .anyMatch(said -> said.contains("Work In France is already running on the folder "
                            + scratch.resolve("both").toAbsolutePath()
                            + ": stop it first, or set WIF_DATA to another folder."));
            (became.getFirst().join().startsWith("http://") ? one : other).stop();
        }
    }

    /** The address it answers at, or else all that it said before it ended. */
    private static String became(ChildJvm start) {
        try {
            return start.says("Work In France answers at");
        } catch (AssertionError ended) {
            return String.valueOf(ended.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void on_a_port_in_use_leaves_the_first_alone() throws Exception {
        var port = URI.create(first.address()).getPort();
        var second = Attempt.with(settings("port", port), scratch);
        assertThat(second.refusal())
                .matches("Port " + port + " cannot be used \\(.+\\): set WIF_PORT to another one\\.");
        assertThat(scratch.resolve("port/postgres")).doesNotExist();
        stillAnswers();
    }

    @Test
    void for_axon_server_that_does_not_answer_names_its_address() throws Exception {
        for (var address : new String[] {"localhost:" + closedPort(), "no.such.host.invalid:8124"}) {
            var attempt = Attempt.with(
                    settings("axon", closedPort()),
                    scratch,
                    "--axon.axonserver.enabled=true",
                    "--axon.axonserver.servers=" + address);
            assertThat(attempt.refusal())
                    .isEqualTo(
                            "Axon Server does not answer at " + address
                                    + ": start it there, set axon.axonserver.servers, or switch it off with axon.axonserver.enabled=false.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WIF_PORT | http           | WIF_PORT is a number from 1 to 65535, and not \"http\".",
                "WIF_BIND | 203.0.113.7    | WIF_BIND is an address of this machine, and not \"203.0.113.7\"."
            })
    void for_a_wrong_setting_names_it(String setting, String value, String sentence) throws Exception {
        var settings = new HashMap<>(settings("wrong", closedPort()));
        settings.put(setting, value);
        assertThat(Attempt.with(settings, scratch).refusal()).isEqualTo(sentence);
    }

    private static Map<String, String> settings(String folder, int port) {
        return Map.of(
                "WIF_DATA", scratch.resolve(folder).toString(),
                "WIF_PORT", String.valueOf(port),
                "WIF_BIND", "127.0.0.1");
    }

    private void stillAnswers() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(first.address() + "/sign-in"))
                            .build(),
                    BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
