package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.service.holder.HolderMarks;
import fr.workinfrance.service.holder.ShareLock;
import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.check.Sha256;
import fr.workinfrance.verification.check.TestSeal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer that has no address of its own, looked at once more: in another language, for another day, after a comparison. */
class AnswerAgainIT {

    private static final LocalDate TODAY = ParisTime.dayOf(Instant.now());
    private static final TestSeal US = new TestSeal("us");
    private static final String KEY = "0123456789abcdef";
    private static final byte[] GENUINE = US.seal(TestSeal.pdf("genuine"));
    private static final AttestationCode CODE = AttestationCode.fromRandom(8_080);
    private static final LocalDate BORN = LocalDate.of(1996, 2, 29);
    private static final ShareCode SHARE =
            ShareCode.fromRandom(new byte[] {4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4});
    private static final UUID NUMBER = new UUID(4, 4);

    @TempDir
    private static Path keys;

    private static RunningService service;

    @BeforeAll
    static void open() throws Exception {
        service = new RunningService(keys);
        var sql = service.sql();
        sql.sql("INSERT INTO signing.certificate VALUES (?, ?, now())")
                .params(KEY, US.certificate.getEncoded())
                .update();
        row(CODE, Sha256.of(GENUINE), LocalDate.of(2018, 10, 1), LocalDate.of(2019, 9, 30));
        var shared = AttestationCode.fromRandom(8_081);
        row(shared, "01", TODAY.minusDays(9), TODAY.plusDays(300));
        await().until(() -> sql.sql("SELECT to_regclass('register.share') IS NOT NULL")
                .query(Boolean.class)
                .single());
        var lock = service.part(ShareLock.class);
        sql.sql("UPDATE register.attestation SET mark = 's' WHERE code = ?")
                .param(shared.text())
                .update();
        sql.sql("INSERT INTO register.share (lookup, share, mark, purpose, discloses, until)"
                        + " VALUES (?, ?, 's', 'BANK', 'HOLDER', ?)")
                .params(lock.lookup(SHARE), NUMBER, TODAY.plusDays(9))
                .update();
        var shown = new Disclosed("Agence du Pont", "Libraire", "Librairie du Quai", "73282932000074", "Diop", "Awa");
        sql.sql("INSERT INTO sharing.box (share, subject, until, sealed) VALUES (?, ?, ?, ?)")
                .params(NUMBER, new UUID(7, 7), TODAY.plusDays(9), lock.seal(SHARE, new ShareId(NUMBER), shown.json()))
                .update();
    }

    private static void row(AttestationCode code, String sha256, LocalDate from, LocalDate until) {
        var mark = service.part(HolderMarks.class).of(code, BORN, "Diop");
        service.sql()
                .sql(
                        "INSERT INTO register.attestation (code, mark, sha256, key_id, holder_key, holder_birth, holder_name,"
                                + " valid_from, valid_until, ended_on, ending, issued_at)"
                                + " VALUES (?, 'm', ?, '0123456789abcdef', ?, ?, ?, ?, ?, "
                                + (from.getYear() == 2018 ? "'2019-03-01', 'WITHDRAWN'" : "NULL, NULL")
                                + ", '2018-09-17T13:06:00Z')")
                .params(code.text(), sha256, mark.key(), mark.birth(), mark.name(), from, until)
                .update();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void keeps_its_day_and_how_it_was_checked_in_another_language() throws Exception {
        var page = service.hand("/verify?lang=fr&on=2018-12-24", "document", "a.pdf", GENUINE);
        assertThat(page)
                .contains("action=\"/verify/answer?lang=en\"", "24/12/2018", "retirée depuis")
                .doesNotContain("href=\"/verify?lang=en\"");
        var inEnglish = again(page, "?lang=en");
        assertThat(inEnglish)
                .contains(
                        "lang=\"en\"",
                        "data-verdict=\"VALID\"",
                        "24 Dec 2018",
                        "withdrawn since",
                        "hand the file in again")
                .doesNotContain("??");
        assertThat(kept(inEnglish).path("by").asString()).isEqualTo("DOCUMENT");
        assertThat(kept(inEnglish).path("sha256").asString()).isEqualTo(Sha256.of(GENUINE));
        assertThat(again(inEnglish, "?lang=fr")).contains("lang=\"fr\"", "24/12/2018", "retirée depuis");
    }

    @Test
    void is_kept_of_a_symbol_and_of_a_code_that_nobody_was_given() throws Exception {
        var symbol = form("/verify/symbol?lang=fr", Map.of("text", AnswerRows.symbol(CODE, US, KEY)));
        assertThat(again(symbol, "?lang=en"))
                .contains("lang=\"en\"", "data-verdict=\"WITHDRAWN\"", "give the 2D-Doc code again")
                .doesNotContain("DIALLO", "??");
        for (var page : List.of(
                service.get("/v/" + AttestationCode.fromRandom(9).text() + "?lang=fr"),
                form(
                        "/verify/share?lang=fr",
                        Map.of("code", ShareCode.fromRandom(new byte[32]).text()))))
            assertThat(again(page, "?lang=en"))
                    .contains("lang=\"en\"", "data-verdict=\"UNKNOWN\"")
                    .doesNotContain("??");
        service.get("/verify?lang=fr");
    }

    @Test
    void is_gone_back_to_after_a_comparison_with_its_day_and_how_it_was_checked() throws Exception {
        var page = service.hand("/verify?lang=fr&on=2018-12-24", "document", "a.pdf", GENUINE);
        var compared = form(
                "/verify/holder",
                Map.of("code", CODE.grouped(), "birth", BORN.toString(), "answer", RunningService.carriedBy(page)));
        assertThat(compared)
                .contains("data-finding=\"SAME\"", "action=\"/verify/answer\"")
                .doesNotContain("/verify?code=");
        var back = again(compared, "");
        assertThat(back).contains("data-verdict=\"VALID\"", "24/12/2018");
        assertThat(kept(back).path("by").asString()).isEqualTo("DOCUMENT");
        assertThat(kept(back).path("holder").asString()).isEqualTo("SAME");
        var inEnglish =
                form("/verify/answer?lang=en", Map.of("answer", RunningService.carriedBy(compared), "page", "holder"));
        assertThat(inEnglish)
                .contains("data-finding=\"SAME\"", "This is the holder")
                .doesNotContain("??");
        service.get("/verify?lang=fr");
    }

    @Test
    void of_a_share_is_no_check_that_its_holder_sees() throws Exception {
        var page = form("/verify/share?lang=fr", Map.of("code", SHARE.text()));
        assertThat(page).contains("data-verdict=\"VALID\"", "Agence du Pont");
        var compared = form(
                "/verify/holder",
                Map.of("code", SHARE.text(), "birth", BORN.toString(), "answer", RunningService.carriedBy(page)));
        assertThat(compared).contains("Awa Diop").doesNotContain("href=\"/verify?code=");
        var checks = checks();
        for (var query : List.of("", "?lang=en", "?lang=fr"))
            assertThat(again(compared, query))
                    .contains("data-verdict=\"VALID\"", "Agence du Pont", "Awa Diop", "value=\"" + SHARE.text() + "\"")
                    .doesNotContain("??");
        assertThat(again(page, "")).doesNotContain("Diop");
        assertThat(checks()).isEqualTo(checks).isEqualTo(2);
    }

    private static long checks() {
        return service.sql()
                .sql("SELECT count(*) FROM sharing.checked WHERE share = ?")
                .param(NUMBER)
                .query(Long.class)
                .single();
    }

    @Test
    void is_had_for_another_day_however_it_was_checked() throws Exception {
        assertThat(service.get("/verify?lang=fr")).contains("id=\"document-on\"", "id=\"symbol-on\"");
        assertThat(service.get("/v/" + CODE)).contains("id=\"other-day\"");
        for (var page : List.of(
                service.hand("/verify", "document", "a.pdf", GENUINE),
                form("/verify/symbol", Map.of("text", AnswerRows.symbol(CODE, US, KEY))))) {
            assertThat(page).contains("data-verdict=\"WITHDRAWN\"", "id=\"other-day\"");
            var carried = RunningService.carriedBy(page);
            var before = form("/verify/answer", Map.of("answer", carried, "on", "2018-09-30"));
            assertThat(before)
                    .contains("data-verdict=\"NOT_STARTED\"", "30/09/2018")
                    .doesNotContain("??");
            assertThat(kept(before).path("by").asString())
                    .isEqualTo(kept(page).path("by").asString());
            assertThat(kept(before).path("sha256").asString())
                    .isEqualTo(kept(page).path("sha256").asString());
            assertThat(form("/verify/answer", Map.of("answer", carried, "on", "soon")))
                    .contains("pas un jour");
        }
    }

    @Test
    void is_asked_for_again_where_only_its_address_is_opened() throws Exception {
        for (var path : List.of(
                "/verify/share?code=" + SHARE.text(),
                "/verify/holder?code=" + CODE + "&birth=1996-02-29",
                "/verify/symbol",
                "/verify/answer",
                "/verify/receipt",
                "/verify/watch",
                "/verify/watch/ask",
                "/verify/watch/shown")) {
            var answer = service.ask(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(path)
                    .endsWith("/verify?again");
        }
        assertThat(service.ask("/verify/symbol?lang=en")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/verify?again&lang=en");
        assertThat(service.get("/verify?again&lang=en"))
                .contains("id=\"again\"")
                .doesNotContain("??");
        assertThat(service.get("/verify?again&lang=fr"))
                .contains("id=\"again\"")
                .doesNotContain("??");
        assertThat(service.get("/verify")).doesNotContain("id=\"again\"");
    }

    @Test
    void is_shown_to_nobody_who_does_not_bring_it_unchanged() throws Exception {
        for (var wrong : List.of("", "x.y")) {
            var answer = service.form("/verify/answer", Map.of("answer", wrong));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("??");
        }
    }

    @Test
    void of_a_wish_to_be_told_is_its_form_in_the_other_language() throws Exception {
        var page = form("/verify/watch/ask?lang=fr", Map.of("code", CODE.text()));
        assertThat(page).contains("action=\"/verify/watch/ask?lang=en\"", "value=\"" + CODE.text() + "\"");
        assertThat(form("/verify/watch/ask?lang=en", Map.of("code", CODE.text())))
                .contains("lang=\"en\"", "Be told", CODE.text());
        service.get("/verify?lang=fr");
    }

    private static String again(String page, String query) throws Exception {
        return form("/verify/answer" + query, Map.of("answer", RunningService.carriedBy(page)));
    }

    private static JsonNode kept(String page) throws Exception {
        var fields = new HashMap<>(Map.of("answer", RunningService.carriedBy(page), "format", "jwt"));
        var sealed = form("/verify/receipt", fields);
        return JsonMapper.shared()
                .readTree(service.post("/api/attestations/receipts/check", "text/plain", sealed))
                .path("receipt");
    }

    private static String form(String path, Map<String, String> fields) throws Exception {
        return new String(service.form(path, fields).body(), StandardCharsets.UTF_8);
    }
}
