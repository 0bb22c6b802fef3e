package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.holder.ShareLock;
import fr.workinfrance.verification.RunningService;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a code that nobody was given, or that cannot be one. */
class UnknownCodesIT {

    @TempDir
    private static Path keys;

    private static RunningService service;

    @BeforeAll
    static void open() {
        service = new RunningService(keys);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void lets_a_mistyped_code_be_mended_and_tells_no_unknown_one_from_another() throws Exception {
        var one = AttestationCode.fromRandom(7);
        var other = AttestationCode.fromRandom(8);
        var wrong = one.text().substring(0, 12) + (one.text().endsWith("0") ? "1" : "0");
        assertThat(service.get("/verify?code=" + wrong))
                .contains("id=\"mistyped\"", "value=\"" + wrong + "\"", "erreur de frappe")
                .doesNotContain("data-verdict");
        assertThat(service.get("/v/" + one.text().substring(1))).contains("id=\"mistyped\"");
        assertThat(service.get("/verify?code=%3Cscript%3Ealert(1)%3C/script%3E"))
                .contains("id=\"mistyped\"", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(service.get("/verify?code=")).contains("id=\"missing\"");
        assertThat(service.get("/verify?code=" + one.text()))
                .contains("data-verdict=\"UNKNOWN\"")
                .satisfies(
                        page -> assertThat(plain(page)).isEqualTo(plain(service.get("/verify?code=" + other.text()))));
    }

    @Test
    void answers_every_unknown_code_with_the_same_bytes() throws Exception {
        var other = AttestationCode.fromRandom(7).text();
        var first = Seen.of(service.ask("/api/attestations/" + other));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).startsWith("{\"verdict\":\"UNKNOWN\",");
        for (var code : List.of(other, other.substring(1), "x", "%F0%9F%82%A1", "a".repeat(3000)))
            assertThat(Seen.of(service.ask("/api/attestations/" + code))).isEqualTo(first);
    }

    @Test
    void shows_every_unknown_code_the_same_page() throws Exception {
        var first = page("/v/" + AttestationCode.fromRandom(7).text());
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.headers()).containsKeys("cache-control", "content-security-policy", "content-type");
        assertThat(first.body()).contains("data-verdict=\"UNKNOWN\"", "/verify/answer?lang=en");
        var other = AttestationCode.fromRandom(8).text();
        for (var path : List.of("/v/" + other, "/V/" + other.toLowerCase(Locale.ROOT)))
            assertThat(page(path)).isEqualTo(first);
        var day = page("/v/" + AttestationCode.fromRandom(7).text() + "?on=2018-12-24");
        assertThat(page("/v/" + other + "?on=2018-12-24")).isEqualTo(day);
        var typed = page("/verify?code=" + AttestationCode.fromRandom(7).text());
        assertThat(page("/verify?code=" + other)).isEqualTo(typed);
    }

    @Test
    void answers_every_share_code_that_may_not_be_used_with_the_same_bytes_and_page() throws Exception {
        var never = ShareCode.fromRandom(new byte[32]);
        var first = Seen.of(asked(never.text()));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).startsWith("{\"verdict\":\"UNKNOWN\",");
        var today = ParisTime.dayOf(Instant.now());
        var over = shared(1, today.minusDays(2), null);
        var takenBack = shared(2, today.plusDays(9), Timestamp.from(Instant.now()));
        for (var code : List.of(over.text(), takenBack.text(), over.text().substring(1), "", "a".repeat(3000)))
            assertThat(Seen.of(asked(code))).as(code).isEqualTo(first);
        var page = Seen.of(service.form("/verify/share", Map.of("code", never.text())));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("data-verdict=\"UNKNOWN\"");
        for (var code : List.of(over, takenBack))
            assertThat(Seen.of(service.form("/verify/share", Map.of("code", code.text()))))
                    .isEqualTo(page);
    }

    /** A program that asks for nothing, or for a number, has a fault of its own: no code is unknown then. */
    @Test
    void are_not_what_is_missing_or_no_text() throws Exception {
        var missing = post("/api/attestations/shares/check", "{}");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body()).contains("/problems/field-missing", "\"field\":\"code\"");
        assertThat(post("/api/attestations/shares/check", "{\"code\":1234567890123}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/attestations/bulk", "{\"codes\":[1234567890123]}").statusCode())
                .isEqualTo(400);
        assertThat(post("/api/attestations/bulk", "{\"codes\":[true]}").statusCode())
                .isEqualTo(400);
        assertThat(page("/v/" + AttestationCode.fromRandom(7) + "?on=%2B999999999-12-31")
                        .body())
                .contains("n’a pas été compris");
    }

    private static HttpResponse<String> post(String path, String json) throws Exception {
        return service.post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> asked(String share) throws Exception {
        var body = ("{\"code\":\"" + share + "\"}").getBytes(StandardCharsets.UTF_8);
        return service.post("/api/attestations/shares/check", "application/json", body);
    }

    private static ShareCode shared(int number, LocalDate until, @Nullable Timestamp revokedAt) {
        var random = new byte[16];
        random[0] = (byte) number;
        var code = ShareCode.fromRandom(random);
        service.sql()
                .sql(
                        "INSERT INTO register.share (lookup, share, mark, purpose, discloses, until, revoked_at) VALUES (?, ?,"
                                + " 'm', 'BANK', 'JOB', ?, ?)")
                .params(service.part(ShareLock.class).lookup(code), new UUID(1, number), until, revokedAt)
                .update();
        return code;
    }

    @Test
    void gives_a_code_that_cannot_be_one_back_to_be_corrected() throws Exception {
        for (var path : List.of("/v/x", "/verify?code=x"))
            assertThat(service.get(path))
                    .contains("id=\"mistyped\"", "value=\"x\"")
                    .doesNotContain("data-verdict");
        var tooLong = service.ask("/V/" + "a".repeat(3000));
        assertThat(tooLong.statusCode()).isEqualTo(200);
        assertThat(tooLong.body()).contains("id=\"mistyped\"", "value=\"" + "a".repeat(64) + "\"");
    }

    private static Seen page(String path) throws Exception {
        return Seen.of(service.ask(path));
    }

    private static String plain(String page) {
        return Seen.plain(page);
    }

    /** All of an answer that whoever asks can see, but for the moment, the visit, and what was typed. */
    private record Seen(int status, Map<String, List<String>> headers, String body) {

        static Seen of(HttpResponse<?> answer) {
            var headers = new TreeMap<>(answer.headers().map());
            headers.keySet().removeAll(Set.of("date", "set-cookie"));
            var body = answer.body() instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : String.valueOf(answer.body());
            return new Seen(answer.statusCode(), headers, plain(body));
        }

        static String plain(String page) {
            return page.replaceAll("name=\"(answer|_csrf)\" value=\"[^\"]+\"", "");
        }
    }
}
