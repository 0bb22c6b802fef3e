package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.limits.CheckBudgets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An office that checks papers, beside those who try codes. */
class LimitsIT {

    private static final int PAPERS = 60;
    private static final String OFFICE = "192.0.2.1";

    @TempDir
    private static Path keys;

    private static RunningService service;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static long made = 700_000;

    @BeforeAll
    static void open() {
        service = new RunningService(keys, "server.forward-headers-strategy=native");
        service.registers(PAPERS, number -> AttestationCode.fromRandom(4242 + number));
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static String paper(int number) {
        return AttestationCode.fromRandom(4242 + number).text();
    }

    /** A code that might exist, never the same twice. */
    private static String guess() {
        return AttestationCode.fromRandom(++made).text();
    }

    @Test
    void answer_an_office_every_paper_while_others_spend_the_guesses_of_all() throws Exception {
        spendTheGuessesOfAll();
        for (int paper = 0; paper < PAPERS; paper++) {
            var answer = get("/api/attestations/" + paper(paper) + "?on=2018-12-24", OFFICE, "");
            assertThat(answer.statusCode()).as("paper %d", paper).isEqualTo(200);
            assertThat(answer.body()).contains("\"verdict\":\"VALID\"");
        }
    }

    private static void spendTheGuessesOfAll() throws Exception {
        for (int network = 0; network < 60; network++)
            for (int guess = 0; guess < 20; guess++) get("/api/attestations/" + guess(), "198.51.100." + network, "");
    }

    @Test
    void are_said_in_words_on_a_page_in_both_languages() throws Exception {
        var guesser = "203.0.113.7";
        for (int guess = 0; guess < 30; guess++) get("/v/" + guess(), guesser, "fr");
        isSlowedDown(
                get("/v/" + guess(), guesser, "fr"), HttpResponse::body, "Trop de vérifications", "rien n’est bloqué");
        isSlowedDown(get("/v/" + guess(), guesser, "en"), HttpResponse::body, "Too many checks", "nothing is blocked");
    }

    @Test
    void count_a_date_of_birth_for_a_code_that_nobody_was_given_as_a_guess() throws Exception {
        var guesser = "203.0.113.8";
        for (int guess = 0; guess < 30; guess++) holder(guess(), guesser);
        var refused = holder(guess(), guesser);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("/problems/too-many-checks");
    }

    @Test
    void hold_for_receipts_that_are_brought_back_too() throws Exception {
        var guesser = "203.0.113.10";
        for (int guess = 0; guess < 30; guess++) get("/v/" + guess(), guesser, "fr");
        var refused = broughtBack(guesser);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("/problems/too-many-checks");
        assertThat(broughtBack(OFFICE).body()).isEqualTo("{\"genuine\":false}");
    }

    @ParameterizedTest
    @CsvSource({"/verify/receipts, text, 203.0.113.11, 200", "/verify/receipt, answer, 203.0.113.12, 422"})
    void are_said_in_words_on_the_pages_of_receipts_too(String path, String field, String guesser, int otherwise)
            throws Exception {
        for (int guess = 0; guess < 30; guess++) get("/v/" + guess(), guesser, "fr");
        isSlowedDown(form(path, field, guesser, "fr"), LimitsIT::text, "Trop de vérifications", "rien n’est bloqué");
        isSlowedDown(form(path, field, guesser, "en"), LimitsIT::text, "Too many checks", "nothing is blocked");
        assertThat(form(path, field, OFFICE, "fr").statusCode()).isEqualTo(otherwise);
    }

    /** On a page that says so, and when to come again. */
    private static <T> void isSlowedDown(
            HttpResponse<T> page, Function<HttpResponse<T>, String> body, String... words) {
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(body.apply(page)).contains(words).doesNotContain("??");
    }

    private static String text(HttpResponse<byte[]> page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> form(String path, String field, String from, String language) throws Exception {
        return service.form(
                path, Map.of(field, "x"), "X-Forwarded-For", from, "Accept", "text/html", "Accept-Language", language);
    }

    private static HttpResponse<String> broughtBack(String from) throws Exception {
        var request = HttpRequest.newBuilder(at("/api/attestations/receipts/check"))
                .header("X-Forwarded-For", from)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x"));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void count_each_look_at_a_list_as_a_question_and_cost_whoever_is_slowed_down_nothing_else() throws Exception {
        var begun = list(IntStream.range(0, PAPERS).mapToObj(LimitsIT::paper), "203.0.113.14");
        var address = begun.headers().firstValue("Location").orElseThrow();
        await().until(() -> get(address, "203.0.113.14", "").body().contains("\"state\":\"DONE\""));
        for (int guess = 0; guess < 20; guess++) get("/api/attestations/" + guess(), "203.0.113.14", "");
        for (int look = 0; look < 20; look++)
            assertThat(get(address + (look % 2 == 0 ? "" : ".csv"), "203.0.113.14", "")
                            .statusCode())
                    .isEqualTo(200);
        isRefusedInTheEnd(address);
        isRefusedInTheEnd(address + ".csv");
    }

    /** Why so many looks: while they are taken, some of what was spent comes back. */
    private static void isRefusedInTheEnd(String address) throws Exception {
        var look = get(address, "203.0.113.15", "");
        for (int looks = 1; looks < 2_000 && look.statusCode() == 200; looks++) look = get(address, "203.0.113.15", "");
        assertThat(look.statusCode()).isEqualTo(429);
        assertThat(look.body()).contains("/problems/too-many-checks");
    }

    /** Why: reading one is work too, and whoever sends what is none would have it done for nothing. */
    @Test
    void count_a_list_before_it_is_read_and_say_of_one_that_cannot_be_what_is_wrong_with_it() throws Exception {
        var sender = "203.0.113.16";
        var refused = list(Stream.of("Nom", "Diallo"), sender);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("/problems/no-codes-in-list");
        for (int lists = 1; lists < 2_000 && refused.statusCode() == 400; lists++)
            refused = list(Stream.of("Nom", "Diallo"), sender);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("/problems/too-many-checks");
    }

    @Test
    void stop_a_list_that_looks_like_guessing_and_let_whoever_sent_it_begin_no_other() throws Exception {
        var guesser = "203.0.113.9";
        var begun = list(Stream.generate(LimitsIT::guess).limit(500), guesser);
        var address = begun.headers().firstValue("Location").orElseThrow();
        await().until(() -> get(address, OFFICE, "").body().contains("\"state\":\"STOPPED\""));
        assertThat(get(address, OFFICE, "").body()).contains("\"done\":21");
        var refused = list(Stream.of(paper(1)), guesser);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("/problems/too-many-checks");
        assertThat(get("/api/attestations/" + paper(1), guesser, "").statusCode())
                .isEqualTo(200);
        assertThat(list(Stream.of(paper(1)), OFFICE).statusCode()).isEqualTo(202);
    }

    @Test
    void forgive_no_list_more_of_whoever_was_forgiven_enough_that_day_and_every_paper_of_theirs_is_answered()
            throws Exception {
        var guesser = "203.0.113.13";
        while (service.part(CheckBudgets.class).forgives(guesser)) {}
        var begun = list(Stream.generate(LimitsIT::guess).limit(500), guesser);
        var address = begun.headers().firstValue("Location").orElseThrow();
        await().until(() -> get(address, OFFICE, "").body().contains("\"state\":\"STOPPED\""));
        assertThat(get(address, OFFICE, "").body()).contains("\"done\":1,");
        var papers = list(IntStream.range(0, PAPERS).mapToObj(LimitsIT::paper), guesser);
        var theirs = papers.headers().firstValue("Location").orElseThrow();
        await().until(() -> get(theirs, OFFICE, "").body().contains("\"state\":\"DONE\""));
    }

    private static HttpResponse<String> list(Stream<String> codes, String from) throws Exception {
        var request = HttpRequest.newBuilder(at("/api/attestations/bulk"))
                .header("X-Forwarded-For", from)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(codes.collect(Collectors.joining("\n"))));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> holder(String code, String from) throws Exception {
        var request = HttpRequest.newBuilder(at("/api/attestations/" + code + "/holder"))
                .header("X-Forwarded-For", from)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"birthDate\":\"1990-01-01\"}"));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, String from, String language) throws Exception {
        var request = HttpRequest.newBuilder(at(path)).header("X-Forwarded-For", from);
        if (!language.isEmpty()) request.header("Accept", "text/html").header("Accept-Language", language);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return service.at(path);
    }
}
