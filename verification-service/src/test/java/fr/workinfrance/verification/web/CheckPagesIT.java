package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.service.holder.HolderMarks;
import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Ground;
import fr.workinfrance.verification.check.Sha256;
import fr.workinfrance.verification.check.TestSeal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CheckPagesIT {

    private static final TestSeal US = new TestSeal("us");
    private static final byte[] GENUINE = US.seal(TestSeal.pdf("Autorisation de travail"));
    private static final AttestationCode CODE = AttestationCode.fromRandom(4242);
    private static final AttestationCode REPLACED = AttestationCode.fromRandom(4243);
    private static final AttestationCode WHY = AttestationCode.fromRandom(4244);
    private static final LocalDate BORN = LocalDate.of(1996, 2, 29);

    @TempDir
    private static Path keys;

    private static RunningService service;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void open() throws Exception {
        service = new RunningService(keys);
        var sql = service.sql();
        sql.sql("INSERT INTO signing.certificate VALUES ('0123456789abcdef', ?, now())")
                .param(US.certificate.getEncoded())
                .update();
        row(CODE, Sha256.of(GENUINE), "'2019-03-01', 'WITHDRAWN', NULL, NULL");
        row(REPLACED, "00", "NULL, NULL, '2018-12-01', '" + CODE + "'");
    }

    private static void row(AttestationCode code, String sha256, String ended) {
        var mark = service.part(HolderMarks.class).of(code, BORN, "Diallo");
        service.sql()
                .sql(
                        "INSERT INTO register.attestation (code, mark, sha256, key_id, holder_key, holder_birth, holder_name,"
                                + " valid_from, valid_until, ended_on, ending, replaced_on, replaced_by, issued_at)"
                                + " VALUES (?, 'm', ?, '0123456789abcdef', ?, ?, ?, '2018-10-01', '2019-09-30', "
                                + ended
                                + ", '2018-09-17T13:06:00Z')")
                .params(code.text(), sha256, mark.key(), mark.birth(), mark.name())
                .update();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void holds_no_key_of_persons_nor_of_attestations() {
        assertThat(keys.toFile().list())
                .containsExactlyInAnyOrder(
                        "register.salt", "holder.key", "share.key", "receipts.p12", "watch.key", "watch-box.key");
    }

    @Test
    void says_which_document_took_the_place_of_another() throws Exception {
        assertThat(get("/v/" + REPLACED).body())
                .contains("Remplacée", CODE.grouped(), "01/12/2018")
                .doesNotContain("??");
        assertThat(get("/api/attestations/" + REPLACED).body())
                .contains("\"verdict\":\"REPLACED\"", "\"replacedBy\":\"" + CODE.grouped() + "\"");
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
        assertThat(get("/V/" + CODE).body())
                .contains("Retirée", "01/03/2019")
                .doesNotContain("Comparez les dates", "??");
        assertThat(get("/v/" + CODE.text().toLowerCase(Locale.ROOT) + "?on=2018-12-24")
                        .body())
                .contains("Valable", "alert--warning", "retirée depuis", "Comparez les dates")
                .containsSubsequence("role=\"status\"", "retirée depuis", "</div>", "<dl")
                .doesNotContain("alert--success");
        assertThat(get("/verify?lang=en&code=" + CODE.grouped()).body()).contains("Withdrawn");
    }

    @Test
    void answers_programs_as_json() throws Exception {
        assertThat(get("/api/attestations/" + CODE + "?on=2018-09-30").body())
                .contains("\"verdict\":\"NOT_STARTED\"", "\"validFrom\":\"2018-10-01\"", "\"ending\":\"WITHDRAWN\"");
        assertThat(get("/api/attestations/keys").body()).contains("0123456789abcdef");
        assertThat(get("/.well-known/jwks.json").body()).contains("\"kid\":\"0123456789abcdef\"", "\"crv\":\"P-256\"");
        var receipts = JsonMapper.shared()
                .readTree(get("/api/attestations/keys/receipts").body())
                .path(0)
                .path("keyId")
                .asString();
        assertThat(get("/.well-known/jwks.json").body()).doesNotContain(receipts);
        assertThat(get("/status-lists/keys.json").body())
                .contains("\"kid\":\"" + receipts + "\"")
                .doesNotContain("0123456789abcdef");
        assertThat(get("/verify/keys").body()).contains("0123456789abcdef").doesNotContain("??");
        assertThat(get("/verify/keys/0123456789abcdef.pem").body()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(get("/verify/keys/none.pem").statusCode()).isEqualTo(404);
        // Why both: each attestation names the schema it was issued under, for as long as anybody holds it.
        assertThat(get("/schemas/work-authorisation-1.json").body())
                .contains("json-schema.org")
                .doesNotContain("legalBasis");
        assertThat(get("/schemas/work-authorisation-2.json").body()).contains("json-schema.org", "legalBasis");
        assertThat(get("/credential-types/work-authorisation/1").body())
                .contains("\"vct\":\"http", "/credential-types/work-authorisation/1\"", "employer_siret");
    }

    /** Who reads only that the job may be held, of a day before the withdrawal, is not warned. */
    @Test
    void warns_programs_and_those_who_keep_a_receipt_of_what_came_later_as_the_page_does() throws Exception {
        var told = JsonMapper.shared()
                .readTree(get("/api/attestations/" + CODE + "?on=2018-12-24&receipt=true")
                        .body());
        assertThat(told.path("verdict").asString()).isEqualTo("VALID");
        assertThat(told.path("later").asString()).contains("elle a été retirée depuis");
        assertThat(get("/api/attestations/" + CODE + "?on=2018-12-24&lang=en").body())
                .contains("\"later\":\"Please note: it was withdrawn since");
        assertThat(get("/api/attestations/" + CODE).body())
                .contains("\"WITHDRAWN\"")
                .doesNotContain("\"later\"");
        var receipt = told.path("receipt").asString();
        assertThat(service.post("/api/attestations/receipts/check", "text/plain", receipt))
                .contains("\"genuine\":true", "\"ending\":\"WITHDRAWN\"");
        var page = new String(
                service.form("/verify/receipts", Map.of("text", receipt)).body(), StandardCharsets.UTF_8);
        assertThat(page).contains("data-returned=\"GENUINE\"", "elle a été retirée depuis");
    }

    @Test
    void takes_its_answer_back_whole_and_says_where_what_stands_beside_the_receipt_was_changed() throws Exception {
        var answer = get("/api/attestations/" + CODE + "?receipt=true").body();
        assertThat(service.post("/api/attestations/receipts/check", "text/plain", answer))
                .contains("\"genuine\":true", "\"verdict\":\"WITHDRAWN\"");
        var forged = answer.replaceFirst("WITHDRAWN", "VALID");
        assertThat(service.post("/api/attestations/receipts/check", "text/plain", forged))
                .isEqualTo("{\"genuine\":false,\"reason\":\"CHANGED_BESIDE\"}");
        var page = service.hand("/verify/receipts", "file", "answer.json", forged.getBytes(StandardCharsets.UTF_8));
        assertThat(page).contains("data-returned=\"CHANGED_BESIDE\"", "Réponse\u00a0: Retirée", "data-line");
    }

    @Test
    void says_why_in_one_sentence_for_each_ground_and_language() throws Exception {
        for (var language : List.of("fr", "en"))
            for (var ground : Ground.values()) {
                ground(ground);
                var sentence =
                        get("/api/attestations/" + WHY + "?lang=" + language).body();
                assertThat(sentence).contains("\"ground\":\"" + ground + "\"", "\"because\":\"");
                var because =
                        JsonMapper.shared().readTree(sentence).path("because").asString();
                assertThat(get("/v/" + WHY + "?lang=" + language).body())
                        .contains("data-ground=\"" + ground + "\"", because)
                        .doesNotContain("??");
            }
        assertThat(get("/api/attestations/" + CODE + "?on=2018-09-30").body()).doesNotContain("\"ground\"");
    }

    @Test
    void calls_what_its_holders_cancelled_by_its_name_and_not_repealed() throws Exception {
        ground(Ground.CONTRACT_CANCELLED);
        assertThat(get("/v/" + WHY).body())
                .contains("data-verdict=\"REPEALED\"", "Terminée\u00a0: contrat annulé")
                .doesNotContain("Abrogée", "L’administration a mis fin");
        ground(Ground.CONDITION_LOST);
        assertThat(get("/v/" + WHY).body()).contains("Abrogée", "L’administration a mis fin");
    }

    private static void ground(Ground ground) {
        boolean replaced = EnumSet.of(Ground.KEY_REVOKED, Ground.ALGORITHM_RETIRED, Ground.CHANGE_DECLARED)
                .contains(ground);
        boolean ended = ground == Ground.CONDITION_LOST || ground == Ground.CONTRACT_CANCELLED;
        var repealed = ended ? "REPEALED" : "WITHDRAWN";
        service.sql()
                .sql("DELETE FROM register.attestation WHERE code = ?")
                .param(WHY.text())
                .update();
        row(
                WHY,
                "01",
                replaced ? "NULL, NULL, '2018-12-01', '" + CODE + "'" : "'2019-03-01', '" + repealed + "', NULL, NULL");
        service.sql()
                .sql("UPDATE register.attestation SET " + (replaced ? "replaced_for" : "ground")
                        + " = ? WHERE code = ?")
                .params(ground.name(), WHY.text())
                .update();
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
        assertThat(get("/v3/api-docs/of-nothing").statusCode()).isEqualTo(404);
        var description = get("/v3/api-docs/verification");
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body())
                .contains("\"/api/attestations/{code}\"", "\"/api/attestations/check\"", "\"/api/attestations/keys\"")
                .contains("Says whether the attestation of this code holds", "application/pdf", "\"on\"", "\"verdict\"")
                .doesNotContain("/api/dossiers", "HttpServletRequest");
    }

    /** What any of them may answer is expected by programs that are made from the description. */
    @ParameterizedTest
    @CsvSource({
        "/api/attestations/{code}, get, 200",
        "/api/attestations/{code}/holder, post, 200",
        "/api/attestations/{code}/receipt, post, 200",
        "/api/attestations/check, post, 200",
        "/api/attestations/symbol, post, 200",
        "/api/attestations/shares/check, post, 200",
        "/api/attestations/bulk, post, 202",
        "/api/attestations/bulk/{id}, get, 200",
        "/api/attestations/bulk/{id}.csv, get, 200"
    })
    void describes_that_whoever_asks_too_much_is_told_so(String path, String method, String otherwise)
            throws Exception {
        var responses = JsonMapper.shared()
                .readTree(get("/v3/api-docs/verification").body())
                .path("paths")
                .path(path)
                .path(method)
                .path("responses");
        assertThat(responses.propertyNames()).contains(otherwise, "429");
        assertThat(responses.path("429").path("content").propertyNames()).containsExactly("application/problem+json");
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
        return service.at(path);
    }
}
