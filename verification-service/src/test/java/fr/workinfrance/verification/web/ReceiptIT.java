package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.bulk.BulkDesk;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.receipt.KeptReceiptKeys;
import fr.workinfrance.verification.receipt.Receipt;
import fr.workinfrance.verification.receipt.ReceiptPdf;
import fr.workinfrance.verification.upload.Places;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReceiptIT {

    private static final AttestationCode CODE = AttestationCode.fromRandom(4242);

    @TempDir
    private static Path keys;

    private static RunningService service;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void open() {
        service = new RunningService(keys, "wif.public-url=https://check.example");
        service.sql()
                .sql("INSERT INTO register.attestation (code, mark, sha256, key_id, valid_from, valid_until, issued_at)"
                        + " VALUES (?, 'm', '00', '0123456789abcdef', '2018-10-01', '2019-09-30', now())")
                .param(CODE.text())
                .update();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void is_sealed_and_recognised_again() throws Exception {
        var answer = post("/api/attestations/" + CODE + "/receipt", "application/json", """
                {"on":"2018-12-24","reference":"dossier 7"}""");
        var sealed = answer.body().replaceAll(".*\"receipt\":\"([^\"]+)\".*", "$1");
        var opened =
                post("/api/attestations/receipts/check", "text/plain", sealed).body();
        assertThat(opened)
                .contains("\"genuine\":true", "\"verdict\":\"VALID\"", CODE.grouped(), "2018-12-24", "dossier 7");
    }

    /** Half a letter is a letter to JSON, and none that could be sent. */
    @Test
    void is_given_without_what_nobody_writes() throws Exception {
        var answer = post(
                "/api/attestations/" + CODE + "/receipt", "application/json", "{\"reference\":\"dossier \\ud800x 7\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var sealed = answer.body().replaceAll(".*\"receipt\":\"([^\"]+)\".*", "$1");
        assertThat(post("/api/attestations/receipts/check", "text/plain", sealed)
                        .body())
                .contains("\"genuine\":true", "dossier x 7");
    }

    @Test
    void is_not_recognised_once_anything_in_it_was_changed() throws Exception {
        var sealed = post("/api/attestations/" + CODE + "/receipt", "application/json", "{}")
                .body()
                .replaceAll(".*\"receipt\":\"([^\"]+)\".*", "$1");
        for (int i = 5; i < sealed.length(); i += 37) {
            var changed = sealed.substring(0, i) + (sealed.charAt(i) == 'A' ? 'B' : 'A') + sealed.substring(i + 1);
            assertThat(post("/api/attestations/receipts/check", "text/plain", changed)
                            .body())
                    .as("character %d", i)
                    .isEqualTo("{\"genuine\":false}");
        }
        assertThat(post("/api/attestations/receipts/check", "text/plain", "x").body())
                .isEqualTo("{\"genuine\":false}");
    }

    @Test
    void is_a_pdf_for_people_which_can_itself_be_checked() throws Exception {
        var page = get("/v/" + CODE + "?on=2018-12-24");
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        var answer = Pattern.compile("name=\"answer\" value=\"([^\"]+)\"").matcher(page);
        assertThat(answer.find()).isTrue();
        var form = "_csrf=" + token.group(1) + "&answer=" + answer.group(1) + "&reference=Dossier";
        var request = HttpRequest.newBuilder(at("/verify/receipt"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        var pdf = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(check(pdf.body())).startsWith("{\"verdict\":\"OUR_RECEIPT\",");
        assertThat(text(pdf.body()).replaceAll("\\s", "")).contains("https://check.example/verify/receipts");
        var changed = pdf.body().clone();
        changed[300] ^= 1;
        assertThat(check(changed)).startsWith("{\"verdict\":\"ALTERED\",\"reason\":\"CHANGED\"");
    }

    /** Whoever took the key can seal a small file that unpacks into much. */
    @Test
    void is_none_and_said_to_be_none_in_words_where_what_is_attached_unpacks_into_more_than_one_can_be_long()
            throws Exception {
        var key = new KeptReceiptKeys(keys, KeyKind.P256, Duration.ofDays(1), Clock.systemUTC()).sealing();
        var answer = post("/api/attestations/" + CODE + "/receipt", "application/json", "{}");
        var content = answer.body().replaceAll("(?s).*\"receipt\":\"[^.]+\\.([^.]+)\\..*", "$1");
        var receipt = JsonMapper.shared().readValue(Base64.getUrlDecoder().decode(content), Receipt.class);
        var swollen = new ReceiptPdf(key).of(receipt, "fr", "Reçu", List.of("VALIDE"), "e".repeat(64 << 20));
        assertThat(swollen).hasSizeLessThan(1 << 20);
        assertThat(check(swollen)).startsWith("{\"verdict\":\"OUR_RECEIPT\",");
        assertThat(service.post("/api/attestations/receipts/check", "application/pdf", swollen)
                        .body())
                .isEqualTo("{\"genuine\":false}");
        assertThat(service.hand("/verify/receipts", "file", "receipt.pdf", swollen))
                .contains("data-returned=\"NOT_OURS\"", "Pas un reçu de nous")
                .doesNotContain("data-line", "??");
    }

    /** As a file takes one: it may be as long. */
    @Test
    void takes_one_of_the_few_places_where_it_is_pasted_too() throws Exception {
        var places = service.part(Places.class);
        try (var _ = places.take("127.0.0.1");
                var _ = places.take("127.0.0.1")) {
            assertThat(service.form("/verify/receipts", Map.of("text", "x")).statusCode())
                    .isEqualTo(503);
        }
        assertThat(service.form("/verify/receipts", Map.of("text", "x")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void is_one_for_many_codes_with_progress() throws Exception {
        var lines =
                "code;nom\n" + CODE.grouped() + ";A\n" + CODE.text().toLowerCase(java.util.Locale.ROOT) + ";B\nzzz;C\n";
        var begun = post("/api/attestations/bulk", "text/csv", lines);
        assertThat(begun.statusCode()).isEqualTo(202);
        var address = begun.headers().firstValue("Location").orElseThrow();
        await().until(() -> get(address).contains("\"state\":\"DONE\""));
        assertThat(get(address)).contains("\"total\":3", "\"done\":3", "\"verdict\":\"UNKNOWN\"", "\"sealed\":\"");
        assertThat(get(address + ".csv").lines()).hasSize(4);
        assertThat(post("/api/attestations/receipts/check", "text/plain", get(address))
                        .body())
                .contains("\"genuine\":true", "\"state\":\"DONE\"");
        var sealed = get(address).replaceAll(".*\"sealed\":\"([^\"]+)\".*", "$1");
        assertThat(post("/api/attestations/receipts/check", "text/plain", sealed)
                        .body())
                .contains("\"genuine\":true", "\"state\":\"DONE\"");
    }

    @Test
    void is_one_for_ten_thousand_codes_whose_progress_is_read_while_they_are_checked() throws Exception {
        try (var held = service.owner().getConnection();
                var holding = held.createStatement()) {
            held.setAutoCommit(false);
            holding.execute("LOCK TABLE register.attestation IN ACCESS EXCLUSIVE MODE");
            var begun = post("/api/attestations/bulk", "text/csv", (CODE + "\n").repeat(BulkDesk.MOST));
            assertThat(begun.statusCode()).isEqualTo(202);
            var address = begun.headers().firstValue("Location").orElseThrow();
            assertThat(get(address))
                    .contains("\"state\":\"RUNNING\"", "\"total\":10000", "\"done\":0")
                    .doesNotContain("sealed");
            held.rollback();
            await().atMost(Duration.ofMinutes(2)).until(() -> get(address).contains("\"state\":\"DONE\""));
            assertThat(get(address)).contains("\"done\":10000");
            assertThat(get(address + ".csv").lines()).hasSize(1 + BulkDesk.MOST);
        }
    }

    @Test
    void is_given_for_no_list_of_one_code_more() throws Exception {
        var refused = post("/api/attestations/bulk", "text/csv", (CODE + "\n").repeat(BulkDesk.MOST + 1));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/problems/too-many-codes");
    }

    @Test
    void is_given_for_no_list_that_is_empty() throws Exception {
        var refused = post("/api/attestations/bulk", "application/json", "{\"codes\":[]}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/problems/too-many-codes");
    }

    @Test
    void is_given_for_no_list_that_is_missing_or_has_holes() throws Exception {
        for (var body : List.of("{}", "{\"codes\":null}", "{\"codes\":[null]}", "[]", "null")) {
            var refused = post("/api/attestations/bulk", "application/json", body);
            assertThat(refused.statusCode()).as(body).isEqualTo(400);
            assertThat(refused.body()).contains("/problems/bad-request");
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            return PdfTextExtractor.getTextFromPage(document.getFirstPage());
        }
    }

    private static String check(byte[] pdf) throws Exception {
        var request = HttpRequest.newBuilder(at("/api/attestations/check"))
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(pdf));
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static String get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static HttpResponse<String> post(String path, String type, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(at(path)).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return service.at(path);
    }
}
