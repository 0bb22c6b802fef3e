package fr.workinfrance.verification.answering;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.RunningService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How doors are found that have a variable part in their address, and how they answer. */
class AnsweringIT {

    private static final AttestationCode CODE = AttestationCode.fromRandom(7);

    @TempDir
    private static Path keys;

    private static RunningService service;

    @BeforeAll
    static void open() {
        service = new RunningService(keys);
        service.registers(1, _ -> CODE);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void is_in_one_piece_that_says_how_long_it_is() throws Exception {
        var answer = service.ask("/api/attestations/" + CODE + "?on=2018-12-24");
        assertThat(answer.body()).contains("\"verdict\":\"VALID\"");
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().getBytes(UTF_8).length);
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    }

    /** Longer than what the server keeps back: it goes out in pieces, and whole. */
    @Test
    void is_whole_where_it_is_long() throws Exception {
        var begun = service.post(
                "/api/attestations/bulk",
                "text/csv",
                (CODE + "\n").repeat(1_000).getBytes(US_ASCII));
        var list = begun.headers().firstValue("Location").orElseThrow();
        await().until(() -> service.get(list).contains("\"state\":\"DONE\""));
        assertThat(service.get(list + ".csv").lines()).hasSize(1_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/attest%61tions/", "/%61pi/attestations/"})
    void comes_from_the_same_door_however_its_address_is_encoded(String address) throws Exception {
        assertThat(service.get(address + CODE + "?on=2018-12-24")).contains("\"verdict\":\"VALID\"");
    }

    @Test
    void tells_which_methods_a_door_has_where_it_was_asked_by_another() throws Exception {
        var refused = put("/api/attestations/" + CODE);
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    private static HttpResponse<String> put(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create(service.at(path).toString());
            return http.send(
                    HttpRequest.newBuilder(address).PUT(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        }
    }
}
