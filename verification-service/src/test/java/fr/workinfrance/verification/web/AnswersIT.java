package fr.workinfrance.verification.web;

import static fr.workinfrance.verification.web.AnswerRows.FORMER;
import static fr.workinfrance.verification.web.AnswerRows.GENUINE;
import static fr.workinfrance.verification.web.AnswerRows.KEY;
import static fr.workinfrance.verification.web.AnswerRows.THEM;
import static fr.workinfrance.verification.web.AnswerRows.US;
import static fr.workinfrance.verification.web.AnswerRows.VALID;
import static fr.workinfrance.verification.web.AnswerRows.code;
import static fr.workinfrance.verification.web.AnswerRows.rows;
import static fr.workinfrance.verification.web.AnswerRows.symbol;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.check.Sha256;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.web.AnswerRows.Asked;
import fr.workinfrance.verification.web.AnswerRows.ByCode;
import fr.workinfrance.verification.web.AnswerRows.ByDocument;
import fr.workinfrance.verification.web.AnswerRows.ByPicture;
import fr.workinfrance.verification.web.AnswerRows.BySymbol;
import fr.workinfrance.verification.web.AnswerRows.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every verdict there is, on the page and for programs, in both languages; and the receipt that each can give. */
class AnswersIT {

    private static final String DAY = "2018-12-24";
    /** Of which letters and digits that look alike are. */
    private static final String CONFUSED = LongStream.range(7_000, 8_000)
            .mapToObj(random ->
                    AttestationCode.fromRandom(random * 1_152_921_504_606L).text())
            .filter(code -> code.contains("0") && code.contains("1"))
            .findFirst()
            .orElseThrow();

    @TempDir
    private static Path keys;

    private static RunningService service;

    @BeforeAll
    static void open() throws Exception {
        service = new RunningService(keys);
        var sql = service.sql();
        for (var key : Map.of(KEY, US, "fedcba9876543210", FORMER).entrySet())
            sql.sql("INSERT INTO signing.certificate VALUES (?, ?, now())")
                    .params(key.getKey(), key.getValue().certificate.getEncoded())
                    .update();
        sql.sql("INSERT INTO register.revoked_key VALUES ('fedcba9876543210', now())")
                .update();
        row(VALID, Sha256.of(GENUINE), "'2018-10-01', '2019-09-30', NULL, NULL, NULL, NULL");
        row(AttestationCode.of(CONFUSED), "9", "'2018-10-01', '2019-09-30', NULL, NULL, NULL, NULL");
        row(code(1), "1", "'2019-10-01', '2020-09-30', NULL, NULL, NULL, NULL");
        row(code(2), "2", "'2017-10-01', '2018-09-30', NULL, NULL, NULL, NULL");
        row(code(3), "3", "'2018-10-01', '2019-09-30', '2018-11-01', 'WITHDRAWN', NULL, NULL");
        row(code(4), "4", "'2018-10-01', '2019-09-30', '2018-11-01', 'REPEALED', NULL, NULL");
        row(code(5), "5", "'2018-10-01', '2019-09-30', NULL, NULL, '2018-11-01', '" + VALID + "'");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void are_all_told_with_their_day_what_they_mean_and_what_to_do_in_both_languages() throws Exception {
        for (var row : rows())
            for (var language : List.of("fr", "en")) {
                var told = told(row.asked(), "&lang=" + language);
                assertThat(told.path("verdict").asString()).isEqualTo(row.verdict());
                assertThat(told.path("reason").asString("")).isEqualTo(row.reason());
                assertThat(told.path("day").asString()).isEqualTo(DAY);
                assertThat(told.path("title").asString()).as(row.key()).isNotBlank();
                var advice = told.path("advice").asString();
                // Why two sentences: what it means, and what to do.
                assertThat(advice.split("[.:;] ?")).as(row.key() + " " + advice).hasSizeGreaterThan(1);
                var page = page(row.asked(), language);
                assertThat(page)
                        .as(row.key())
                        .contains("data-verdict=\"" + row.verdict() + "\"", "data-day")
                        .contains(language.equals("fr") ? "24/12/2018" : "24 Dec 2018")
                        .doesNotContain("??");
                assertThat(page.replace("&#39;", "'").replace("&quot;", "\""))
                        .contains(told.path("title").asString(), advice);
            }
    }

    @Test
    void are_all_there() {
        var expected = new TreeSet<>(List.of(
                "VALID", "NOT_STARTED", "EXPIRED", "WITHDRAWN", "REPEALED", "REPLACED", "UNKNOWN", "NEVER_ISSUED"));
        for (var how : Verdict.Altered.How.values()) expected.add("ALTERED." + how);
        for (var why : Verdict.NotOurs.Why.values()) expected.add("NOT_OURS." + why);
        // Why not here: these come of a receipt, and are shown where receipts are.
        expected.remove("NOT_OURS.REVOKED_RECEIPT_KEY");
        assertThat(rows()).extracting(Row::key).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void give_a_receipt_each_from_the_page_and_to_programs_without_being_checked_again() throws Exception {
        for (var row : rows()) {
            var carried = RunningService.carriedBy(page(row.asked(), "fr"));
            var sealed = new String(
                    service.form(
                                    "/verify/receipt",
                                    Map.of("answer", carried, "format", "jwt", "reference", "dossier 7"))
                            .body(),
                    StandardCharsets.US_ASCII);
            kept(row, opened(sealed), "dossier 7");
            kept(row, opened(told(row.asked(), "&receipt=true").path("receipt").asString()), "");
        }
    }

    private static void kept(Row row, JsonNode receipt, String reference) {
        assertThat(receipt.path("verdict").asString()).isEqualTo(row.verdict());
        assertThat(receipt.path("reason").asString("")).isEqualTo(row.reason());
        assertThat(receipt.path("day").asString()).isEqualTo(DAY);
        assertThat(receipt.path("reference").asString("")).isEqualTo(reference);
        assertThat(receipt.path("sha256").asString("")).isEqualTo(digest(row.asked()));
        var by = switch (row.asked()) {
            case ByCode _ -> "CODE";
            case ByDocument _ -> "DOCUMENT";
            case BySymbol _, ByPicture _ -> "SYMBOL";
        };
        assertThat(receipt.path("by").asString()).isEqualTo(by);
    }

    @Test
    void are_read_again_from_the_pdf_that_was_taken_away() throws Exception {
        var carried = RunningService.carriedBy(page(new ByDocument(GENUINE), "en"));
        var pdf = service.form("/verify/receipt", Map.of("answer", carried, "reference", "dossier 7"))
                .body();
        var page = service.hand("/verify/receipts?lang=en", "file", "verification.pdf", pdf);
        assertThat(page)
                .contains("data-returned=\"GENUINE\"", "Checked by the PDF", Sha256.of(GENUINE), "Answer: Valid")
                .contains("dossier 7", VALID.grouped())
                .doesNotContain("??");
        var told = service.post("/api/attestations/receipts/check", "application/pdf", pdf)
                .body();
        assertThat(told).contains("\"genuine\":true", Sha256.of(GENUINE));
        var changed = pdf.clone();
        changed[pdf.length / 2] ^= 1;
        assertThat(service.hand("/verify/receipts", "file", "verification.pdf", changed))
                .contains("data-returned=\"NOT_OURS\"")
                .doesNotContain("data-line", "??");
        assertThat(service.post("/api/attestations/receipts/check", "application/pdf", changed)
                        .body())
                .isEqualTo("{\"genuine\":false}");
        var another = service.hand("/verify/receipts", "file", "attestation.pdf", GENUINE);
        assertThat(another).contains("data-returned=\"NOT_OURS\"");
    }

    @Test
    void are_read_again_from_the_text_for_programs_in_both_languages() throws Exception {
        var sealed = told(new ByCode(VALID), "&receipt=true").path("receipt").asString();
        for (var text : List.of(sealed, "{\"receipt\":\"" + sealed + "\"}"))
            for (var language : List.of("fr", "en")) {
                var page = new String(
                        service.form("/verify/receipts?lang=" + language, Map.of("text", text))
                                .body(),
                        StandardCharsets.UTF_8);
                assertThat(page)
                        .contains("data-returned=\"GENUINE\"", VALID.grouped(), "data-line")
                        .doesNotContain("??");
            }
        assertThat(new String(service.form("/verify/receipts", Map.of()).body(), StandardCharsets.UTF_8))
                .contains("id=\"missing\"");
    }

    @Test
    void are_carried_by_their_page_unchanged_or_not_at_all() throws Exception {
        var carried = RunningService.carriedBy(page(new ByCode(VALID), "fr"));
        var other = (carried.charAt(20) == 'A' ? 'B' : 'A');
        for (var wrong : List.of("", "x", "x.y", carried.substring(0, 20) + other + carried.substring(21))) {
            var answer = service.form("/verify/receipt", Map.of("answer", wrong));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("??");
        }
        assertThat(service.post("/api/attestations/receipts/check", "text/plain", carried))
                .isEqualTo("{\"genuine\":false}");
    }

    @Test
    void are_the_same_however_a_code_is_typed() throws Exception {
        var code = AttestationCode.of(CONFUSED).grouped();
        assertThat(CONFUSED).contains("0", "1");
        for (var typed : List.of(
                CONFUSED.replace('0', 'O'),
                CONFUSED.replace('1', 'I'),
                CONFUSED.replace('1', 'L'),
                CONFUSED.replace('0', 'o').replace('1', 'l'),
                CONFUSED.toLowerCase(Locale.ROOT),
                code,
                " " + code.replace('-', ' ') + " ",
                String.join(" ", CONFUSED.split("")))) {
            var written = URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
            for (var path :
                    List.of("/v/" + written + "?on=", "/V/" + written + "?on=", "/verify?code=" + written + "&on="))
                assertThat(service.get(path + DAY)).as(path).contains("data-verdict=\"VALID\"", code);
            var told = service.json("/api/attestations/" + written + "?on=" + DAY);
            assertThat(told.path("verdict").asString()).as(typed).isEqualTo("VALID");
            assertThat(told.path("code").asString()).isEqualTo(code);
        }
    }

    @Test
    void say_in_words_what_is_wrong_with_a_symbol() throws Exception {
        var genuine = symbol(VALID, US, KEY);
        int end = genuine.indexOf('\u001f');
        var wrong = new LinkedHashMap<String, String>();
        wrong.put(genuine.replace("DIALLO", "CAMARA"), "ALTERED.SYMBOL");
        wrong.put(genuine.replace("01102018", "01102017"), "ALTERED.SYMBOL");
        wrong.put(genuine.substring(0, end + 1), "ALTERED.SYMBOL");
        // Why seven: what is left is whole bytes; of eight, bits are left over, that are zeros now and then.
        wrong.put(genuine.substring(0, genuine.length() - 7), "ALTERED.SYMBOL");
        wrong.put(genuine.substring(0, genuine.length() - 1) + "1", "NOT_OURS.NOT_A_SYMBOL");
        wrong.put(genuine + "AAAAAAAA", "ALTERED.SYMBOL");
        wrong.put(symbol(VALID, THEM, KEY), "ALTERED.SYMBOL");
        wrong.put(symbol(VALID, US, "00000000000000ff"), "NOT_OURS.UNKNOWN_CERTIFICATE");
        wrong.put("DC04", "NOT_OURS.NOT_A_SYMBOL");
        wrong.put("x".repeat(10_000), "NOT_OURS.NOT_A_SYMBOL");
        assertThat(wrong).doesNotContainKey(genuine);
        for (var row : wrong.entrySet())
            for (var language : List.of("fr", "en")) {
                var told = told(new BySymbol(row.getKey()), "&lang=" + language);
                assertThat(told.path("verdict").asString() + "."
                                + told.path("reason").asString(""))
                        .as(row.getKey())
                        .isEqualTo(row.getValue());
                assertThat(page(new BySymbol(row.getKey()), language))
                        .contains(
                                told.path("title").asString(),
                                told.path("advice").asString())
                        .doesNotContain("??");
            }
    }

    private static JsonNode told(Asked asked, String more) throws Exception {
        var on = "?on=" + DAY + more;
        var answer = switch (asked) {
            case ByCode(var code) -> service.get("/api/attestations/" + code + on);
            case ByDocument(var file) ->
                service.post("/api/attestations/check" + on, "application/pdf", file)
                        .body();
            case BySymbol(var text) -> service.post("/api/attestations/symbol" + on, "text/plain", text);
            case ByPicture(var picture) ->
                service.post("/api/attestations/symbol" + on, "image/png", picture)
                        .body();
        };
        return JsonMapper.shared().readTree(answer);
    }

    private static String page(Asked asked, String language) throws Exception {
        var on = "?lang=" + language + "&on=" + DAY;
        return switch (asked) {
            case ByCode(var code) -> service.get("/v/" + code + on);
            case ByDocument(var file) -> service.hand("/verify" + on, "document", "a.pdf", file);
            case BySymbol(var text) ->
                new String(
                        service.form("/verify/symbol" + on, Map.of("text", text))
                                .body(),
                        StandardCharsets.UTF_8);
            case ByPicture(var picture) -> service.hand("/verify/symbol" + on, "picture", "a.png", picture);
        };
    }

    private static String digest(Asked asked) {
        return switch (asked) {
            case ByCode _ -> "";
            case ByDocument(var file) -> Sha256.of(file);
            case BySymbol(var text) -> Sha256.of(text.getBytes(StandardCharsets.UTF_8));
            case ByPicture(var picture) -> Sha256.of(picture);
        };
    }

    private static JsonNode opened(String sealed) throws Exception {
        var answer =
                JsonMapper.shared().readTree(service.post("/api/attestations/receipts/check", "text/plain", sealed));
        assertThat(answer.path("genuine").asBoolean()).as(sealed).isTrue();
        return answer.path("receipt");
    }

    private static void row(AttestationCode code, String sha256, String rest) {
        service.sql()
                .sql("INSERT INTO register.attestation (code, mark, sha256, key_id, valid_from, valid_until, ended_on,"
                        + " ending, replaced_on, replaced_by, issued_at) VALUES (?, 'm', ?, '" + KEY + "', " + rest
                        + ", '2018-09-17T13:06:00Z')")
                .params(code.text(), sha256)
                .update();
    }
}
