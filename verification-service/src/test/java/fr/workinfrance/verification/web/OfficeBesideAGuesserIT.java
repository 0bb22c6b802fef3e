package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.holder.HolderMarks;
import fr.workinfrance.verification.RunningService;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An office and a guesser who share an address. A service of its own, since guesses from everywhere are counted together, and what
 * is forgiven here is not where all of them were spent.
 */
class OfficeBesideAGuesserIT {

    private static final int PAPERS = 60;

    @TempDir
    private static Path keys;

    private static RunningService service;
    private static HttpServer program;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void open() throws IOException {
        program = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        program.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        program.start();
        service = new RunningService(keys, "wif.watch.anywhere=true", "wif.watch.every=50ms");
        service.registers(PAPERS, number -> AttestationCode.fromRandom(4242 + number));
        var marks = service.part(HolderMarks.class);
        for (int paper = 0; paper < PAPERS; paper++) {
            var mark = marks.of(AttestationCode.of(code(paper)), LocalDate.of(1996, 2, 29), "Diallo");
            service.sql()
                    .sql("UPDATE register.attestation SET holder_key = ?, holder_birth = ?, holder_name = ?,"
                            + " valid_until = ? WHERE code = ?")
                    .params(
                            mark.key(),
                            mark.birth(),
                            mark.name(),
                            ParisTime.dayOf(Instant.now()).plusDays(90),
                            code(paper))
                    .update();
        }
    }

    @AfterAll
    static void close() {
        service.close();
        program.stop(0);
    }

    @Test
    void has_every_paper_answered_and_the_guesser_is_slowed_down_all_the_same() throws Exception {
        int guess = 1_000;
        for (int forgiven = 0; forgiven < 20; forgiven++) get(code(guess++));
        for (int paper = 0; paper < PAPERS; paper++) {
            var code = code(paper);
            assertThat(get(code).body()).as("paper %d", paper).contains("\"verdict\":\"VALID\"");
            assertThat(post(code + "/holder", "{\"birthDate\":\"1996-02-29\"}").body())
                    .as("holder %d", paper)
                    .isEqualTo("{\"holder\":\"SAME\"}");
            assertThat(post("watches", "{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, address()))
                            .statusCode())
                    .as("watch %d", paper)
                    .isEqualTo(201);
            await().until(() -> isWatched(code));
        }
        // Why up to thirty: a place comes back while a slow machine asks.
        int answered = 0;
        while (answered < 30 && get(code(guess++)).statusCode() == 200) answered++;
        assertThat(answered).isLessThan(30);
    }

    private static String address() {
        return "http://127.0.0.1:" + program.getAddress().getPort() + "/";
    }

    private static boolean isWatched(String code) {
        return service.sql()
                .sql("SELECT count(*) FROM watch.watch WHERE code = ? AND confirmed_at IS NOT NULL")
                .param(code)
                .query(Long.class)
                .single()
                .equals(1L);
    }

    private static String code(int number) {
        return AttestationCode.fromRandom(4242 + number).text();
    }

    private static HttpResponse<String> post(String path, String json) throws Exception {
        return service.post("/api/attestations/" + path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> get(String code) throws Exception {
        var request = HttpRequest.newBuilder(service.at("/api/attestations/" + code + "?on=2018-12-24"));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
