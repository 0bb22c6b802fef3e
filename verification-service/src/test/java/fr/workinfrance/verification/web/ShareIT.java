package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.service.holder.HolderMarks;
import fr.workinfrance.service.holder.ShareLock;
import fr.workinfrance.verification.RunningService;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What whoever was given a share code is answered, and what is kept of it. */
class ShareIT {

    /** The day it is for the law; the database's own would be the day it is where its client lives. */
    private static final LocalDate TODAY = ParisTime.dayOf(Instant.now());

    private static final AttestationCode CODE = AttestationCode.fromRandom(4343);
    private static final Disclosed SHOWN =
            new Disclosed("Agence du Pont", "Libraire", "Librairie du Quai", "73282932000074", "Diop", "Awa");

    @TempDir
    private static Path keys;

    private static RunningService service;
    private static JdbcClient sql;
    private static ShareLock lock;
    private static int made;

    @BeforeAll
    static void open() {
        service = new RunningService(keys);
        sql = service.sql();
        lock = service.part(ShareLock.class);
        await().until(() -> sql.sql("SELECT to_regclass('register.share') IS NOT NULL")
                .query(Boolean.class)
                .single());
        var mark = service.part(HolderMarks.class).of(CODE, LocalDate.of(1996, 2, 29), "Diop");
        sql.sql("INSERT INTO register.attestation (code, mark, sha256, key_id, valid_from, valid_until, holder_key,"
                        + " holder_birth, holder_name, issued_at)"
                        + " VALUES (?, 'm', '00', '0123456789abcdef', ?, ?, ?, ?, ?, now())")
                .params(CODE.text(), TODAY.minusDays(9), TODAY.plusDays(300), mark.key(), mark.birth(), mark.name())
                .update();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void is_answered_with_what_its_holder_lets_be_seen_and_never_with_the_attestations_code() throws Exception {
        var code = shared("HOLDER", 9);
        var answer = check(code.grouped());
        assertThat(answer.body())
                .contains(
                        "\"verdict\":\"VALID\"",
                        "\"purpose\":\"BANK\"",
                        "\"recipient\":\"Agence du Pont\"",
                        "\"job\":\"Libraire\"")
                .doesNotContain("Diop", "Awa", CODE.text(), CODE.grouped(), "keyId");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(checks()).containsExactly("VALID PROGRAM");
    }

    @Test
    void is_answered_the_same_whatever_makes_it_unknown() throws Exception {
        var revoked = shared("HOLDER", 9);
        sql.sql("UPDATE register.share SET revoked_at = now() WHERE share = ?")
                .param(number(made))
                .update();
        var over = shared("HOLDER", -1);
        var never = ShareCode.fromRandom(new byte[32]);
        var first = check(never.text());
        assertThat(first.body()).startsWith("{\"verdict\":\"UNKNOWN\",");
        for (var code : List.of(revoked.text(), over.text(), "zzz", CODE.text(), "")) {
            var answer = check(code);
            assertThat(answer.statusCode()).isEqualTo(first.statusCode());
            assertThat(answer.body()).isEqualTo(first.body());
        }
        await().until(() -> checks().equals(List.of("UNKNOWN PROGRAM")));
        assertThat(checks(number(made - 1))).containsExactly("UNKNOWN PROGRAM");
        var pages = List.of(page(revoked), page(over), page(never)).stream()
                .map(page -> page.replaceAll("value=\"[^\"]*\"", "").replaceAll("(?i)[0-9a-z]{16}", ""))
                .distinct();
        assertThat(pages).hasSize(1).first().asString().contains("data-verdict=\"UNKNOWN\"");
    }

    @Test
    void asks_before_it_is_checked_since_the_holder_will_see_it() throws Exception {
        var code = shared("JOB", 9);
        for (var path : List.of("/v/" + code.text(), "/verify?code=" + code.grouped()))
            assertThat(get(path))
                    .contains("action=\"/verify/share\"")
                    .doesNotContain("data-verdict", "pour aujourd’hui\u00a0: le jour choisi ne compte pas");
        assertThat(get("/verify?on=2018-10-01&code=" + code.grouped()))
                .contains("pour aujourd’hui\u00a0: le jour choisi ne compte pas");
        assertThat(get("/verify/list")).contains("leur titulaire verra qu’ils ont servi");
        assertThat(checks()).isEmpty();
        assertThat(page(code))
                .contains("data-verdict=\"VALID\"", "Libraire", "Librairie du Quai", "Banque")
                .doesNotContain("Diop", CODE.grouped());
        assertThat(checks()).containsExactly("VALID PAGE");
    }

    @Test
    void gives_a_receipt_under_its_own_code_and_may_stand_in_a_list() throws Exception {
        var code = shared("VALIDITY", 9);
        var receipt = post("/api/attestations/" + code.text() + "/receipt", "application/json", "{}");
        var sealed = receipt.body().replaceAll(".*\"receipt\":\"([^\"]+)\".*", "$1");
        assertThat(post("/api/attestations/receipts/check", "text/plain", sealed)
                        .body())
                .contains("\"verdict\":\"VALID\"", code.text())
                .doesNotContain(CODE.grouped());
        var begun = post("/api/attestations/bulk", "text/csv", code.grouped() + "\n");
        var address = begun.headers().firstValue("Location").orElseThrow();
        await().until(() -> get(address).contains("\"state\":\"DONE\""));
        assertThat(get(address)).contains("\"verdict\":\"VALID\"").doesNotContain(CODE.grouped());
        assertThat(checks()).containsExactly("VALID RECEIPT", "VALID LIST");
    }

    @Test
    void is_kept_before_it_is_answered_and_can_be_taken_out_by_nobody() throws Exception {
        check(shared("VALIDITY", 9).text());
        try (var owner = service.owner().getConnection();
                var statement = owner.createStatement()) {
            try (var rows = statement.executeQuery(
                    "SELECT count(*) FROM sharing.checked WHERE share = '" + number(made) + "'")) {
                rows.next();
                assertThat(rows.getLong(1)).isOne();
            }
            for (var change : List.of("DELETE FROM sharing.checked", "UPDATE sharing.checked SET verdict = 'VALID'"))
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("only grows");
        }
    }

    /** Neither tells by an answer which code is a real one, nor keeps whoever has one from asking. */
    @Test
    void is_tried_with_dates_of_birth_so_often_whether_anybody_was_given_it_or_not() throws Exception {
        var live = shared("VALIDITY", 9).text();
        var dead = ShareCode.fromRandom(new byte[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9})
                .text();
        var another = ShareCode.fromRandom(new byte[] {8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8})
                .text();
        for (var code : List.of(dead, live, "ZZZZZZZZZZZZZZZZ")) {
            for (int day = 10; day < 15; day++)
                assertThat(holder(code, day).statusCode()).as(code).isEqualTo(200);
            assertThat(holder(code, 15).statusCode()).as(code).isEqualTo(429);
        }
        assertThat(holder(another, 10).statusCode()).isEqualTo(200);
    }

    @Test
    void shows_its_holder_each_try_with_a_date_of_birth_or_a_name_wrong_ones_too() throws Exception {
        var code = shared("VALIDITY", 9).text();
        compared(code, "1990-01-10", "");
        await().until(() -> checks().equals(List.of("OTHER COMPARED")));
        compared(code, "1996-02-29", "Camara");
        compared(code, "1996-02-29", "Diop");
        assertThat(checks()).containsExactly("OTHER COMPARED", "OTHER_NAME COMPARED", "SAME COMPARED");
        sql.sql("UPDATE register.share SET revoked_at = now() WHERE share = ?")
                .param(number(made))
                .update();
        compared(code, "1996-02-29", "Diop");
        await().until(() -> checks().getLast().equals("UNKNOWN COMPARED"));
        assertThat(checks()).hasSize(4);
    }

    @Test
    void tells_no_more_names_apart_than_dates_of_birth() throws Exception {
        var code = shared("VALIDITY", 9).text();
        for (int name = 0; name < 5; name++)
            assertThat(compared(code, "1996-02-29", "Name " + name)).contains("data-finding=\"OTHER_NAME\"");
        assertThat(compared(code, "1996-02-29", "Diop")).contains("Recommencez").doesNotContain("data-finding");
    }

    private String compared(String code, String day, String name) throws Exception {
        return form("/verify/holder", Map.of("code", code, "birth", day, "name", name));
    }

    private HttpResponse<String> holder(String code, int day) throws Exception {
        return post(
                "/api/attestations/" + code + "/holder", "application/json", "{\"birthDate\":\"1990-01-" + day + "\"}");
    }

    private static ShareCode shared(String discloses, int days) {
        var random = new byte[16];
        random[0] = (byte) ++made;
        random[1] = 1;
        var code = ShareCode.fromRandom(random);
        var share = number(made);
        sql.sql("INSERT INTO register.share (lookup, share, mark, purpose, discloses, until)"
                        + " VALUES (?, ?, 'm', 'BANK', ?, ?)")
                .params(lock.lookup(code), share, discloses, TODAY.plusDays(days))
                .update();
        var shown = switch (discloses) {
            case "HOLDER" -> SHOWN;
            case "JOB" -> SHOWN.withoutHolder();
            default -> new Disclosed(SHOWN.recipient(), null, null, null, null, null);
        };
        sql.sql("INSERT INTO sharing.box (share, subject, until, sealed) VALUES (?, ?, ?, ?)")
                .params(share, new UUID(7, 7), TODAY.plusDays(days), lock.seal(code, new ShareId(share), shown.json()))
                .update();
        return code;
    }

    private static UUID number(int share) {
        return new UUID(1, share);
    }

    @Test
    void names_its_holder_only_with_their_date_of_birth_and_shows_the_holder_that_it_did() throws Exception {
        var code = shared("HOLDER", 9);
        assertThat(born(code, "1996-02-28").body())
                .contains("\"holder\":\"OTHER\"", "\"job\":\"Libraire\"")
                .doesNotContain("Diop");
        assertThat(born(code, "1996-02-29").body())
                .contains("\"holder\":\"SAME\"", "\"lastName\":\"Diop\"", "\"firstName\":\"Awa\"");
        assertThat(born(code, "soon").statusCode()).isEqualTo(400);
        await().until(() -> checks().contains("OTHER COMPARED"));
        assertThat(checks())
                .containsExactlyInAnyOrder("VALID PROGRAM", "OTHER COMPARED", "VALID PROGRAM", "VALID HOLDER");
    }

    @Test
    void is_taken_back_whole_and_told_apart_where_what_its_holder_lets_be_seen_was_changed() throws Exception {
        var code = shared("HOLDER", 9);
        var asked = "{\"code\":\"%s\",\"birthDate\":\"1996-02-29\",\"receipt\":true}".formatted(code.text());
        var answer = post("/api/attestations/shares/check", "application/json", asked)
                .body();
        assertThat(answer).contains("\"lastName\":\"Diop\"");
        assertThat(handedBack(answer)).contains("\"genuine\":true");
        for (var part : List.of("Diop", "Libraire", "\"purpose\":\"BANK", "\"sharedUntil\":\"2")) {
            assertThat(answer).contains(part);
            assertThat(handedBack(answer.replaceFirst(part, part + "1")))
                    .as(part)
                    .isEqualTo("{\"genuine\":false,\"reason\":\"CHANGED_BESIDE\"}");
        }
        var sealed = answer.replaceAll(".*\"receipt\":\"([^\"]+)\".*", "$1");
        assertThat(handedBack("{\"receipt\":\"%s\",\"disclosed\":\"Martin\"}".formatted(sealed)))
                .isEqualTo("{\"genuine\":false,\"reason\":\"CHANGED_BESIDE\"}");
    }

    private String handedBack(String file) throws Exception {
        return post("/api/attestations/receipts/check", "text/plain", file).body();
    }

    @Test
    void names_nobody_with_a_date_of_birth_where_its_holder_lets_no_name_be_seen() throws Exception {
        var code = shared("JOB", 9);
        assertThat(born(code, "1996-02-29").body())
                .contains("\"holder\":\"SAME\"", "Libraire")
                .doesNotContain("Diop");
        assertThat(checks()).containsExactly("VALID PROGRAM", "SAME COMPARED");
    }

    @Test
    void shows_a_person_for_whom_it_was_made_and_the_name_after_the_date_of_birth() throws Exception {
        var code = shared("HOLDER", 9);
        var first = page(code);
        assertThat(first)
                .contains("data-shown=\"recipient\">Agence du Pont", "id=\"for-whom\"", "action=\"/verify/holder\"")
                .doesNotContain("Diop", "??");
        var named = holder(code, "1996-02-29", RunningService.carriedBy(first));
        assertThat(named).contains("data-finding=\"SAME\"", "Awa Diop").doesNotContain("??");
        var receipt = receipt(named);
        assertThat(receipt)
                .contains("\"by\":\"SHARE\"", "\"purpose\":\"BANK\"", "Agence du Pont", "Diop", "\"holder\":\"SAME\"");
        assertThat(receipt(first)).contains("Agence du Pont").doesNotContain("Diop");
        assertThat(holder(code, "1996-02-28", RunningService.carriedBy(first)))
                .contains("data-finding=\"OTHER\"")
                .doesNotContain("Diop");
        await().until(() -> checks().equals(List.of("VALID PAGE", "VALID HOLDER", "OTHER COMPARED")));
    }

    private HttpResponse<String> born(ShareCode code, String day) throws Exception {
        return post(
                "/api/attestations/shares/check",
                "application/json",
                "{\"code\":\"" + code.text() + "\",\"birthDate\":\"" + day + "\"}");
    }

    private String holder(ShareCode code, String day, String answer) throws Exception {
        return form("/verify/holder", Map.of("code", code.text(), "birth", day, "answer", answer));
    }

    /** What the receipt says that the page's button gives. */
    private String receipt(String page) throws Exception {
        var sealed = form("/verify/receipt", Map.of("format", "jwt", "answer", RunningService.carriedBy(page)));
        return post("/api/attestations/receipts/check", "text/plain", sealed).body();
    }

    private static String form(String path, Map<String, String> fields) throws Exception {
        return new String(service.form(path, fields).body(), StandardCharsets.UTF_8);
    }

    /** Of the share made last. */
    private static List<String> checks() {
        return checks(number(made));
    }

    private static List<String> checks(UUID share) {
        return sql.sql("SELECT verdict || ' ' || way FROM sharing.checked WHERE share = ? ORDER BY id")
                .param(share)
                .query(String.class)
                .list();
    }

    private HttpResponse<String> check(String code) throws Exception {
        return post("/api/attestations/shares/check", "application/json", "{\"code\":\"" + code + "\"}");
    }

    private static String page(ShareCode code) throws Exception {
        return form("/verify/share", Map.of("code", code.text()));
    }

    private static String get(String path) throws Exception {
        return service.get(path);
    }

    private static HttpResponse<String> post(String path, String type, String body) throws Exception {
        return service.post(path, type, body.getBytes(StandardCharsets.UTF_8));
    }
}
