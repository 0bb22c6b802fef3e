package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.RunningService;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        for (var code : List.of(other, other.substring(1), "x", "%F0%9F%82%A1", "a".repeat(3000))) {
            var answer = service.ask("/api/attestations/" + code);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .startsWith("{\"verdict\":\"UNKNOWN\",")
                    .isEqualTo(service.get("/api/attestations/" + other));
        }
    }

    @Test
    void shows_every_unknown_code_the_same_page() throws Exception {
        var first = service.get("/v/" + AttestationCode.fromRandom(7).text());
        assertThat(first).contains("data-verdict=\"UNKNOWN\"", "/verify?lang=en");
        var other = AttestationCode.fromRandom(8).text();
        for (var path : List.of("/v/" + other, "/V/" + other.toLowerCase(Locale.ROOT)))
            assertThat(plain(service.get(path))).isEqualTo(plain(first));
        var day = service.get("/v/" + AttestationCode.fromRandom(7).text() + "?on=2018-12-24");
        assertThat(plain(service.get("/v/" + other + "?on=2018-12-24"))).isEqualTo(plain(day));
        var typed = service.get("/verify?code=" + AttestationCode.fromRandom(7).text());
        assertThat(plain(service.get("/verify?code=" + other))).isEqualTo(plain(typed));
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

    /** But for what the page carries for its own forms: what was typed, and the mark of the visit. */
    private static String plain(String page) {
        return page.replaceAll("name=\"(answer|_csrf)\" value=\"[^\"]+\"", "");
    }
}
