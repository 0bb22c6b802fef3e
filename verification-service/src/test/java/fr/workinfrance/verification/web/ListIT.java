package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.bulk.BulkDesk;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of codes, from the page and from programs, to their sealed end or their failure. */
class ListIT {

    private static final Charset OF_FRENCH_SPREADSHEETS = Charset.forName("windows-1252");

    @TempDir
    private static Path keys;

    private static RunningService service;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    @BeforeAll
    static void open() {
        service = new RunningService(keys);
        service.sql()
                .sql(
                        "INSERT INTO register.attestation (code, mark, sha256, key_id, valid_from, valid_until, ended_on, ending,"
                                + " ground, issued_at) SELECT code, 'm', '00', '0123456789abcdef', '2018-10-01', '2019-09-30',"
                                + " '2019-03-01', 'REPEALED', 'CONDITION_LOST', now() FROM unnest(?) code")
                .param(IntStream.range(0, BulkDesk.MOST).mapToObj(ListIT::code).toArray(String[]::new))
                .update();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static String code(int number) {
        return AttestationCode.fromRandom(4242 + number).text();
    }

    @Test
    void of_ten_thousand_codes_is_sealed_and_recognised_when_it_is_handed_back() throws Exception {
        var lines = new StringBuilder("code;date\n");
        for (int i = 0; i < BulkDesk.MOST; i++) lines.append(code(i)).append(";24/12/2018\n");
        var done = over(begun(lines.toString(), "fr"), "DONE");
        assertThat(done.path("answers").size()).isEqualTo(BulkDesk.MOST);
        assertThat(done.path("answers").get(0).path("endedOn").asString()).isEqualTo("2019-03-01");
        assertThat(done.path("answers").get(0).path("ground").asString()).isEqualTo("CONDITION_LOST");
        var sealed = done.path("sealed").asString();
        assertThat(sealed.length()).isGreaterThan(2 * 1024 * 1024);
        var checked = post("/api/attestations/receipts/check", "text/plain", sealed, "fr");
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).startsWith("{\"genuine\":true").contains("\"state\":\"DONE\"");
    }

    @Test
    void says_in_words_that_it_failed_where_the_database_did() throws Exception {
        try (var owner = service.owner().getConnection();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE register.attestation IN ACCESS EXCLUSIVE MODE");
            var address = begun(code(1) + "\n" + code(2) + "\n", "fr");
            assertThat(get(address, "fr").body()).contains("\"state\":\"RUNNING\"");
            statement.execute("ALTER TABLE register.attestation RENAME TO attestation_away");
            owner.commit();
            try {
                assertThat(over(address, "FAILED").path("said").asString()).contains("incident de notre fait");
                assertThat(get(address, "en").body()).contains("Something went wrong on our side");
                assertThat(get(address.replace("/api/attestations/bulk/", "/verify/list/"), "fr")
                                .body())
                        .contains("data-list=\"FAILED\"", "Vérification interrompue")
                        .doesNotContain("??");
            } finally {
                statement.execute("ALTER TABLE register.attestation_away RENAME TO attestation");
                owner.commit();
            }
        }
    }

    @Test
    void is_handed_in_and_taken_away_on_a_page_as_french_spreadsheets_write_it() throws Exception {
        var table = "Salarié;Code de l’attestation;Date\r\nDiallo;" + code(3) + ";24/12/2018\r\nBâ;"
                + code(4).toLowerCase(Locale.ROOT) + ";24/12/2019\r\n";
        var handed = handIn(table.getBytes(OF_FRENCH_SPREADSHEETS), "");
        assertThat(handed.uri().getPath()).startsWith("/verify/list/");
        await().until(() -> get(handed.uri().getPath(), "fr").body().contains("data-list=\"DONE\""));
        var page = get(handed.uri().getPath(), "fr");
        assertThat(page.body()).contains("2 sur 2 codes vérifiés").doesNotContain("??");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        var answers = get(handed.uri().getPath().replace("/verify/list/", "/api/attestations/bulk/") + ".csv", "fr");
        assertThat(answers.body().lines())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("code;day;verdict;"))
                .satisfies(lines -> assertThat(lines.get(1)).contains(";2018-12-24;VALID;2018-10-01;2019-09-30;"))
                .satisfies(lines -> assertThat(lines.get(2)).contains(";2019-12-24;REPEALED;"));
    }

    /** The first bytes of a file say what it is, whatever its name. */
    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "code\u0000;"})
    void is_none_in_a_file_that_is_no_text(String begin) throws Exception {
        var refused = handIn((begin + "\n" + code(3) + "\n").getBytes(StandardCharsets.ISO_8859_1), "");
        assertThat(refused.body()).contains("id=\"not-a-table\"", "au format CSV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void is_read_as_a_spreadsheet_writes_text(String charset) throws Exception {
        var handed = handIn(
                ("\uFEFFSalarié\tDate\tAttestation\r\n=Diallo\t24/12/2019\t" + code(3) + "\r\nBâ\t\tzzz\r\n")
                        .getBytes(Charset.forName(charset)),
                "");
        await().until(() -> get(handed.uri().getPath(), "fr").body().contains("data-list=\"DONE\""));
        var page = get(handed.uri().getPath(), "fr").body();
        assertThat(page)
                .contains("Liste lue en partie", "Abrogée\u00a0: 1", "Illisible\u00a0: 1", "alert--warning")
                .doesNotContain("alert--success", "Liste vérifiée");
        var address = handed.uri().getPath().replace("/verify/list/", "/api/attestations/bulk/");
        var table = get(address + ".csv", "fr").body().lines().toList();
        assertThat(table.get(0)).startsWith("code\tday").endsWith("\t\"Salarié\"\t\"Date\"");
        assertThat(table.get(1)).contains("\t2019-12-24\tREPEALED\t").endsWith("\t\"'=Diallo\"\t\"24/12/2019\"");
        assertThat(table.get(2)).endsWith("\t\"Bâ\"\t\"\"");
        assertThat(get(address, "fr").body()).doesNotContain("Diallo");
    }

    @Test
    void is_given_back_in_the_form_where_it_is_refused() throws Exception {
        var names = handIn(new byte[0], "Nom;Né le\nDiallo &lt;;29/02/1996");
        assertThat(names.body())
                .contains(
                        "id=\"no-codes\"", "rien n’a été vérifié", "Nom;Né le", "Diallo &amp;lt;;29/02/1996</textarea>")
                .doesNotContain("??");
        var noDay = handIn(new byte[0], "code;date\n\n" + code(3) + ";45000");
        assertThat(noDay.body()).contains("id=\"no-day\"", "La ligne 3 ", "de 1900 à 9999", ";45000</textarea>");
        var api = post("/api/attestations/bulk", "text/csv", "Nom;Né le\nDiallo;29/02/1996", "fr");
        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(api.body()).contains("/problems/no-codes-in-list").doesNotContain("Diallo");
    }

    /** Why so much time: what grows with the square of what was sent takes half an hour. */
    @Test
    void is_refused_in_words_and_soon_where_one_cell_is_as_large_as_all_that_may_be_sent() {
        var cell = "\"" + "code ".repeat(400_000) + "\nx\"";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var refused = post("/api/attestations/bulk", "text/csv", cell, "fr");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("/problems/no-codes-in-list", "seize", "format texte");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\r\n"})
    void is_refused_in_the_same_words_where_it_is_empty_or_blank(String lines) throws Exception {
        var refused = post("/api/attestations/bulk", "text/csv", lines, "fr");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/problems/too-many-codes");
    }

    @Test
    void of_one_code_is_told_in_the_singular() throws Exception {
        var handed = handIn(new byte[0], code(7));
        await().until(() -> get(handed.uri().getPath(), "fr").body().contains("data-list=\"DONE\""));
        assertThat(get(handed.uri().getPath(), "fr").body()).contains("1 sur 1 code vérifié.");
        assertThat(get(handed.uri().getPath(), "en").body()).contains("1 of 1 code checked.");
    }

    @Test
    void is_pasted_for_one_day_in_the_readers_language() throws Exception {
        var handed = handIn(new byte[0], code(5) + "\n" + code(6));
        await().until(() -> get(handed.uri().getPath(), "fr").body().contains("data-list=\"DONE\""));
        var answers = get(handed.uri().getPath().replace("/verify/list/", "/api/attestations/bulk/") + ".csv", "fr");
        assertThat(answers.body()).contains("code;day;verdict").contains(";2018-11-01;VALID;");
        assertThat(handIn(new byte[0], "").body()).contains("id=\"nothing\"", "Aucun code");
        assertThat(get("/verify/list?lang=en", "en").body())
                .contains("Check a list", "10,000")
                .doesNotContain("??");
    }

    @Test
    void is_asked_for_a_day_by_programs_and_refused_for_what_is_none() throws Exception {
        var json = post(
                "/api/attestations/bulk",
                "application/json",
                "{\"codes\":[\"" + code(7) + "\"],\"on\":\"2018-11-01\"}",
                "fr");
        var address = json.headers().firstValue("Location").orElseThrow();
        assertThat(over(address, "DONE").path("answers").get(0).path("verdict").asString())
                .isEqualTo("VALID");
        var refused = post("/api/attestations/bulk", "text/csv", "code;date\n" + code(7) + ";bientôt\n", "fr");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("/problems/not-a-day-in-list", "ligne 2", "de 1900 à 9999");
    }

    @Test
    void is_counted_among_the_verifications() throws Exception {
        over(begun(code(8) + "\n" + code(9) + "\n", "fr"), "DONE");
        var counted = service.part(MeterRegistry.class)
                .find("wif.verifications")
                .tag("by", "list")
                .counters();
        assertThat(counted.stream().mapToDouble(counter -> counter.count()).sum())
                .isGreaterThanOrEqualTo(2);
    }

    private String begun(String lines, String language) throws Exception {
        var begun = post("/api/attestations/bulk", "text/csv", lines, language);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode over(String address, String state) throws Exception {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !get(address, "fr").body().contains("\"state\":\"RUNNING\""));
        var over = JsonMapper.shared().readTree(get(address, "fr").body());
        assertThat(over.path("state").asString()).isEqualTo(state);
        return over;
    }

    private HttpResponse<String> handIn(byte[] table, String pasted) throws Exception {
        var token = get("/verify/list", "fr").body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var head = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"codes\"\r\n\r\n" + pasted
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"on\"\r\n\r\n2018-11-01"
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"table\"; filename=\"a.csv\"\r\n\r\n";
        var request = HttpRequest.newBuilder(at("/verify/list"))
                .header("Accept-Language", "fr")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(table),
                        BodyPublishers.ofString("\r\n--b--\r\n")));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Accept-Language", language)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body, String language) throws Exception {
        var request = HttpRequest.newBuilder(at(path))
                .header("Accept-Language", language)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return service.at(path);
    }
}
