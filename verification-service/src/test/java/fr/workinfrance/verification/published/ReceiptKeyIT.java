package fr.workinfrance.verification.published;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.offline.OfflineCheck;
import fr.workinfrance.verification.receipt.KeptReceiptKeys;
import fr.workinfrance.verification.receipt.Receipt;
import fr.workinfrance.verification.receipt.ReceiptKeysCommand;
import fr.workinfrance.verification.receipt.ReceiptPdf;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
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

/** The key of receipts and of the list, stolen and revoked while the service runs: what everybody is told from then on. */
class ReceiptKeyIT {

    private static final AttestationCode CODE = AttestationCode.fromRandom(4747);
    private static final String KEYS = "/api/attestations/keys/receipts";

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static String stolen;
    private static String receipt;
    private static byte[] page;
    private static Path offline;

    @BeforeAll
    static void revoke() throws Exception {
        var keys = folder.resolve("keys");
        service = new RunningService(keys, "wif.receipts.look=0s");
        service.sql()
                .sql("INSERT INTO register.attestation (code, mark, sha256, key_id, valid_from, valid_until, issued_at)"
                        + " VALUES (?, 'm', '00', '0123456789abcdef', '2018-10-01', '2019-09-30', now())")
                .param(CODE.text())
                .update();
        stolen = service.json(KEYS).path(0).path("keyId").asString();
        receipt = receipt();
        page = service.form("/verify/receipt", Map.of("answer", service.carried("/v/" + CODE)))
                .body();
        offline = folder.resolve("offline");
        assertThat(OfflineCheck.run("fetch", service.at("/").toString(), offline.toString()))
                .isZero();
        assertThat(ReceiptKeysCommand.run(keys.toString(), "revoke", stolen)).isZero();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void leaves_no_receipt_of_it_genuine_and_says_why() throws Exception {
        assertThat(service.post("/api/attestations/receipts/check", "text/plain", receipt))
                .contains("\"genuine\":false", "\"reason\":\"REVOKED_KEY\"", "\"revokedAt\":\"");
        assertThat(service.post("/api/attestations/receipts/check", "application/pdf", page)
                        .body())
                .contains("\"genuine\":false", "\"reason\":\"REVOKED_KEY\"");
        assertThat(service.hand("/verify/receipts", "file", "receipt.pdf", page))
                .contains("data-returned=\"REVOKED_KEY\"")
                .doesNotContain("data-line", "??");
        assertThat(service.post("/api/attestations/check", "application/pdf", page)
                        .body())
                .contains("NOT_OURS", "REVOKED_RECEIPT_KEY");
        assertThat(service.post("/api/attestations/receipts/check", "text/plain", receipt()))
                .contains("\"genuine\":true");
    }

    /** Whoever took the key draws a page, and attaches what they were given by us for something else. */
    @Test
    void answers_of_no_page_under_it_what_is_attached_there() throws Exception {
        var keys = new KeptReceiptKeys(folder.resolve("keys"), KeyKind.P256, Duration.ZERO, Clock.systemUTC()).all();
        var genuine = receipt();
        var content = Base64.getUrlDecoder().decode(genuine.split("\\.")[1]);
        var drawn = new ReceiptPdf(keys.getFirst())
                .of(JsonMapper.shared().readValue(content, Receipt.class), "fr", "Reçu", List.of("VALIDE"), genuine);
        assertThat(service.post("/api/attestations/receipts/check", "application/pdf", drawn)
                        .body())
                .contains("\"genuine\":false", "\"reason\":\"REVOKED_KEY\"");
        assertThat(service.hand("/verify/receipts", "file", "receipt.pdf", drawn))
                .contains("data-returned=\"REVOKED_KEY\"")
                .doesNotContain("data-line");
    }

    @Test
    void is_published_as_revoked_beside_the_one_that_took_its_place() throws Exception {
        var told = service.json(KEYS);
        assertThat(told).hasSize(2);
        assertThat(told.path(0).path("keyId").asString()).isEqualTo(stolen);
        assertThat(told.path(0).path("revokedAt").asString()).isNotEmpty();
        assertThat(told.path(1).has("revokedAt")).isFalse();
        assertThat(told.path(1).path("purpose").asString()).isEqualTo("RECEIPTS");
        assertThat(service.get("/.well-known/jwks.json")).doesNotContain(stolen);
    }

    @Test
    void stands_on_the_page_of_keys_with_what_it_was_for_and_since_when_it_is_not() throws Exception {
        for (var language : new String[] {"fr", "en"}) {
            var shown = service.get("/verify/keys?lang=" + language);
            var revoked =
                    Pattern.compile("(?s)data-key=\"" + stolen + "\".*?</dl>").matcher(shown);
            assertThat(revoked.find()).isTrue();
            assertThat(revoked.group())
                    .contains("data-purpose=\"RECEIPTS\"", language.equals("fr") ? "Révoquée le" : "Revoked on")
                    .doesNotContain("??");
        }
        assertThat(certificate("/verify/keys/" + stolen + ".pem")
                        .getSubjectX500Principal()
                        .getName())
                .contains("recus de verification");
    }

    /** For readers that trust authorities only: each key has its own, so that to trust one is to trust one key. */
    @Test
    void is_told_with_the_authority_that_vouches_for_it_alone() throws Exception {
        var told = service.json(KEYS);
        for (int i = 0; i < 2; i++) {
            var key = told.path(i).path("keyId").asString();
            var authority = certificate("/verify/keys/" + key + "/authority.pem");
            certificate("/verify/keys/" + key + ".pem").verify(authority.getPublicKey());
            assertThat(told.path(i).path("authority").asString())
                    .isEqualTo(Base64.getEncoder().encodeToString(authority.getEncoded()));
            assertThat(service.get("/verify/keys")).contains("/verify/keys/" + key + "/authority.pem");
        }
        assertThat(told.path(0).path("authority")).isNotEqualTo(told.path(1).path("authority"));
        assertThat(service.ask("/verify/keys/none/authority.pem").statusCode()).isEqualTo(404);
        var chain = service.json("/status-lists/keys.json").path("keys").path(0).path("x5c");
        assertThat(chain).hasSize(2);
        assertThat(chain.path(1)).isEqualTo(told.path(1).path("authority"));
    }

    private static X509Certificate certificate(String path) throws Exception {
        var pem = service.get(path).getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }

    @Test
    void signs_no_list_any_more_from_the_moment_it_is_known() throws Exception {
        var head = Base64.getUrlDecoder().decode(service.get("/status-lists/1").split("\\.")[0]);
        assertThat(JsonMapper.shared().readTree(head).path("kid").asString()).isNotEqualTo(stolen);
    }

    @Test
    void makes_the_command_refuse_a_list_of_before() throws Exception {
        var old = Files.readString(offline.resolve("status-list.jwt"));
        assertThat(OfflineCheck.run("fetch", service.at("/").toString(), offline.toString()))
                .isZero();
        var document = Files.writeString(folder.resolve("any.txt"), "DC04").toString();
        assertThat(OfflineCheck.run("check", offline.toString(), document)).isOne();
        Files.writeString(offline.resolve("status-list.jwt"), old);
        assertThat(OfflineCheck.run("check", offline.toString(), document)).isEqualTo(2);
    }

    private static String receipt() throws Exception {
        var answer = service.post("/api/attestations/" + CODE + "/receipt", "application/json", "{}");
        return JsonMapper.shared().readTree(answer).path("receipt").asString();
    }
}
