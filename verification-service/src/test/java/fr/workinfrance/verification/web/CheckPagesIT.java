package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.testkit.Database;
import fr.workinfrance.verification.VerificationService;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Sha256;
import fr.workinfrance.verification.check.TestSeal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class CheckPagesIT {

    private static final TestSeal US = new TestSeal("us");
    private static final byte[] GENUINE = US.seal(TestSeal.pdf("Autorisation de travail"));
    private static final AttestationCode CODE = AttestationCode.fromRandom(4242);

    @TempDir
    private static Path keys;

    private static Database database;
    private static ConfigurableApplicationContext service;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void open() throws Exception {
        database = Database.fresh();
        service = VerificationService.alone()
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + Database.APP,
                        "--spring.datasource.password=" + Database.APP,
                        "--spring.flyway.url=" + database.url(),
                        "--spring.flyway.user=" + database.user(),
                        "--spring.flyway.password=" + database.password(),
                        "--wif.keys.folder=" + keys);
        var sql = JdbcClient.create(database.app());
        sql.sql("INSERT INTO signing.certificate VALUES ('0123456789abcdef', ?, now())")
                .param(US.certificate.getEncoded())
                .update();
        sql.sql("INSERT INTO register.attestation VALUES (?, 'm', ?, '0123456789abcdef', '2018-10-01', '2019-09-30', "
                        + "'2019-03-01', 'WITHDRAWN', '2018-09-17T13:06:00Z')")
                .params(CODE.text(), Sha256.of(GENUINE))
                .update();
    }

    @AfterAll
    static void close() {
        service.close();
        database.close();
    }

    @Test
    void holds_no_key_but_the_salt_of_its_register() {
        assertThat(keys.toFile().list()).containsExactly("register.salt");
    }

    @Test
    void asks_in_two_languages() throws Exception {
        assertThat(get("/verify").body()).contains("Vérifier une attestation").doesNotContain("??");
        assertThat(get("/verify?lang=en").body())
                .contains("Check an attestation")
                .doesNotContain("??");
    }

    @Test
    void opens_from_a_qr_code_for_today_and_for_any_day() throws Exception {
        assertThat(get("/V/" + CODE).body()).contains("Retirée", "01/03/2019").doesNotContain("??");
        assertThat(get("/v/" + CODE.text().toLowerCase(Locale.ROOT) + "?on=2018-12-24")
                        .body())
                .contains("Valable", "retirée depuis");
        assertThat(get("/verify?lang=en&code=" + CODE.grouped()).body()).contains("Withdrawn");
    }

    @Test
    void answers_programs_as_json() throws Exception {
        assertThat(get("/api/attestations/" + CODE + "?on=2018-09-30").body())
                .contains("\"verdict\":\"NOT_STARTED\"", "\"validFrom\":\"2018-10-01\"", "\"ending\":\"WITHDRAWN\"");
        assertThat(get("/api/attestations/keys").body()).contains("0123456789abcdef");
    }

    @Test
    void answers_every_unknown_code_with_the_same_bytes() throws Exception {
        var other = AttestationCode.fromRandom(7).text();
        for (var code : List.of(other, other.substring(1), "x", "%F0%9F%82%A1", "a".repeat(3000))) {
            var answer = get("/api/attestations/" + code);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"verdict\":\"UNKNOWN\"}");
        }
    }

    @Test
    void checks_a_document_handed_in() throws Exception {
        assertThat(check(GENUINE, "?on=2018-12-24").body()).contains("\"verdict\":\"VALID\"");
        assertThat(check(TestSeal.textAdded(GENUINE, "2030"), "").body())
                .isEqualTo("{\"verdict\":\"ALTERED\",\"reason\":\"ADDED_TO\"}");
        assertThat(check(new byte[0], "").body()).contains("NOT_A_PDF");
    }

    @Test
    void refuses_what_it_cannot_read_in_words_and_never_with_a_fault() throws Exception {
        assertThat(get("/api/attestations/" + CODE + "?on=2018-02-30").statusCode())
                .isEqualTo(400);
        assertThat(get("/v/" + CODE + "?on=yesterday").statusCode()).isEqualTo(400);
        assertThat(check(new byte[Checker.LARGEST + 1], "").statusCode()).isEqualTo(413);
        var text = HttpRequest.newBuilder(at("/api/attestations/check")).POST(BodyPublishers.ofString("x"));
        assertThat(HTTP.send(text.header("Content-Type", "text/plain").build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void describes_its_doors_and_no_other() throws Exception {
        var description = get("/v3/api-docs/verification");
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body())
                .contains("\"/api/attestations/{code}\"", "\"/api/attestations/check\"", "\"/api/attestations/keys\"")
                .contains("Says whether the attestation of this code holds", "application/pdf", "\"on\"", "\"verdict\"")
                .doesNotContain("/api/dossiers", "HttpServletRequest");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> check(byte[] document, String query) throws Exception {
        var request = HttpRequest.newBuilder(at("/api/attestations/check" + query))
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(document));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path);
    }
}
