package fr.workinfrance.verification.published;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.symbol.CertificateId;
import fr.workinfrance.domain.symbol.FileNumber;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.SymbolHeader;
import fr.workinfrance.domain.symbol.SymbolText;
import fr.workinfrance.service.vouching.OneKeyAuthority;
import fr.workinfrance.testkit.PhotographedSymbol;
import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.check.Sha256;
import fr.workinfrance.verification.check.TestSeal;
import fr.workinfrance.verification.offline.OfflineCheck;
import fr.workinfrance.verification.status.StatusList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What anybody may take away to check without us: the list, the keys of before, of now and those that were revoked, the page. */
class PublishedIT {

    private static final LocalDate TODAY = ParisTime.dayOf(Instant.now());
    private static final String OLDER = "00000000000000a1";
    private static final String NEWER = "00000000000000b2";
    private static final String REVOKED = "00000000000000c3";
    private static final TestSeal BEFORE = new TestSeal("before");
    private static final TestSeal NOW = new TestSeal("now");
    private static final byte[] DOCUMENT = BEFORE.seal(TestSeal.pdf("of the older key"));
    private static final AttestationCode CODE = AttestationCode.fromRandom(6_000);

    @TempDir
    private static Path folder;

    private static RunningService service;

    @BeforeAll
    static void open() throws Exception {
        service = new RunningService(folder.resolve("keys"));
        var seals = Map.of(OLDER, BEFORE, NEWER, NOW, REVOKED, new TestSeal("lost"));
        for (var key : List.of(OLDER, NEWER, REVOKED))
            service.sql()
                    .sql("INSERT INTO signing.certificate VALUES (?, ?, now())")
                    .params(key, seals.get(key).certificate.getEncoded())
                    .update();
        service.sql()
                .sql("INSERT INTO register.revoked_key VALUES (?, '2019-03-01T12:00:00Z')")
                .param(REVOKED)
                .update();
        service.sql()
                .sql("INSERT INTO register.attestation (code, mark, sha256, key_id, listed, valid_from, valid_until,"
                        + " issued_at) VALUES (?, 'm', ?, ?, 0, ?, ?, now())")
                .params(CODE.text(), Sha256.of(DOCUMENT), OLDER, TODAY.minusDays(9), TODAY.plusDays(300))
                .update();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void is_a_list_of_the_form_that_others_read_which_says_how_long_it_may_be_used() throws Exception {
        var answer = service.ask("/status-lists/1");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/statuslist+jwt");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=300, public");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(part(answer.body(), 0).path("typ").asString()).isEqualTo("statuslist+jwt");
        var content = part(answer.body(), 1);
        assertThat(content.path("sub").asString()).endsWith("/status-lists/1");
        long made = content.path("iat").asLong();
        assertThat(Instant.ofEpochSecond(made)).isBeforeOrEqualTo(Instant.now());
        assertThat(content.path("exp").asLong() - made).isEqualTo(StatusList.LIFE.toSeconds());
        assertThat(content.path("ttl").asLong()).isEqualTo(StatusList.FRESH.toSeconds());
        assertThat(content.path("status_list").path("bits").asInt()).isEqualTo(2);
    }

    @Test
    void is_a_list_that_is_not_sent_again_to_whoever_has_it() throws Exception {
        var first = service.ask("/status-lists/1");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = service.ask("/status-lists/1", "If-None-Match", tag);
        // Why either: the list is made anew once a minute.
        if (again.statusCode() == 200)
            assertThat(again.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        else assertThat(again.statusCode() + again.body()).isEqualTo("304");
        assertThat(service.ask("/status-lists/1", "If-None-Match", "\"another\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void are_all_keys_on_a_page_with_the_day_of_the_revoked_one_which_is_in_the_set_no_more() throws Exception {
        for (var language : List.of("fr", "en")) {
            var page = service.get("/verify/keys?lang=" + language);
            assertThat(section(page, REVOKED)).contains(language.equals("fr") ? "01/03/2019" : "1 Mar 2019");
            assertThat(section(page, OLDER)).doesNotContain("Révoquée", "Revoked");
        }
        var set = service.get("/.well-known/jwks.json");
        assertThat(set).contains(OLDER, NEWER).doesNotContain(REVOKED);
        assertThat(service.json("/api/attestations/keys").toString()).contains(REVOKED, "2019-03-01T12:00:00Z");
    }

    /** Without them nobody comes from the key to the anchor that they have (RFC 7517, 4.7). */
    @Test
    void are_keys_with_the_authorities_between_them_and_their_anchor() throws Exception {
        var between = NOW.certificate.getEncoded();
        service.sql()
                .sql("INSERT INTO signing.intermediate VALUES (?, 0, ?)")
                .params(OLDER, between)
                .update();
        var chains = service.json("/.well-known/jwks.json")
                .path("keys")
                .valueStream()
                .filter(key -> key.path("kid").asString().equals(OLDER))
                .flatMap(key -> key.path("x5c").valueStream())
                .map(JsonNode::asString);
        var base64 = Base64.getEncoder();
        assertThat(chains)
                .containsExactly(
                        base64.encodeToString(BEFORE.certificate.getEncoded()), base64.encodeToString(between));
    }

    /** As one that a token held for somebody else, and that was published before anybody looked at its kind. */
    @Test
    void are_a_set_that_can_be_read_though_a_key_of_another_kind_was_published() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp521r1"));
        var odd = new OneKeyAuthority(
                        "CN=Odd", generator.generateKeyPair(), "SHA512withECDSA", Instant.parse("2018-01-01T00:00:00Z"))
                .certificate();
        service.sql()
                .sql("INSERT INTO signing.certificate VALUES ('00000000000000d4', ?, now())")
                .param(odd.getEncoded())
                .update();
        try {
            assertThat(service.get("/.well-known/jwks.json"))
                    .contains(OLDER, NEWER)
                    .doesNotContain("00000000000000d4");
        } finally {
            JdbcClient.create(service.owner())
                    .sql("DELETE FROM signing.certificate WHERE key_id = '00000000000000d4'")
                    .update();
        }
    }

    @Test
    void are_keys_that_other_programs_read() throws Exception {
        for (var key : List.of(OLDER, NEWER, REVOKED)) {
            var pem = service.get("/verify/keys/" + key + ".pem").getBytes(StandardCharsets.US_ASCII);
            assertThat(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)))
                    .isNotNull();
        }
    }

    @Test
    void is_enough_to_find_valid_what_the_older_key_sealed_after_the_switch() throws Exception {
        assertThat(service.post("/api/attestations/check", "application/pdf", DOCUMENT)
                        .body())
                .contains("\"verdict\":\"VALID\"", OLDER);
        var text = symbol();
        assertThat(service.post("/api/attestations/symbol", "text/plain", text)).contains("\"verdict\":\"VALID\"");
        var fetched = folder.resolve("offline").toString();
        assertThat(OfflineCheck.run("fetch", service.at("/").toString(), fetched))
                .isZero();
        var file = Files.writeString(folder.resolve("symbol.txt"), text);
        assertThat(OfflineCheck.run("check", fetched, file.toString())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void is_enough_to_find_valid_a_symbol_that_was_photographed(String format) throws Exception {
        var picture = PhotographedSymbol.of(symbol(), format);
        assertThat(service.post("/api/attestations/symbol", "image/" + format, picture)
                        .body())
                .contains("\"verdict\":\"VALID\"");
        assertThat(service.hand("/verify/symbol", "picture", "photo." + format, picture))
                .contains("data-verdict=\"VALID\"");
        var fetched = folder.resolve("offline-" + format).toString();
        assertThat(OfflineCheck.run("fetch", service.at("/").toString(), fetched))
                .isZero();
        var file = Files.write(folder.resolve("photo." + format), picture);
        assertThat(OfflineCheck.run("check", fetched, file.toString())).isZero();
    }

    @Test
    void is_a_page_that_may_run_its_own_scripts_and_see_and_nothing_else() throws Exception {
        var headers = service.ask("/verify/offline").headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"
                        + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
        assertThat(headers.allValues("Permissions-Policy"))
                .containsExactly("camera=(self), geolocation=(), microphone=()");
        assertThat(service.ask("/verify").headers().allValues("Permissions-Policy"))
                .noneMatch(policy -> policy.contains("camera=(self)"));
    }

    private static String section(String page, String key) {
        var found = Pattern.compile("(?s)data-key=\"" + key + "\".*?</dl>").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static JsonNode part(String token, int number) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[number]));
    }

    private static String symbol() {
        var text = new SymbolText(new SymbolHeader("WIF0", CertificateId.of(OLDER), TODAY, TODAY))
                .exact(SymbolField.FILE_NUMBER, FileNumber.of(CODE))
                .name(SymbolField.LAST_NAME, "Diallo")
                .name(SymbolField.FIRST_NAME, "Awa")
                .day(SymbolField.STARTS_ON, TODAY.minusDays(9))
                .day(SymbolField.EXPIRES_ON, TODAY.plusDays(300))
                .name(SymbolField.DOCUMENT_ID, "0");
        return text.signed(BEFORE.signSymbol(text.toSign()));
    }
}
