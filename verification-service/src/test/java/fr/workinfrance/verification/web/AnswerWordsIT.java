package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.symbol.CertificateId;
import fr.workinfrance.domain.symbol.FileNumber;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.SymbolHeader;
import fr.workinfrance.domain.symbol.SymbolText;
import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.check.Sha256;
import fr.workinfrance.verification.check.TestSeal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer says in words: true for how one checked, and for a day that is over, today or to come. */
class AnswerWordsIT {

    private static final LocalDate TODAY = ParisTime.dayOf(Instant.now());
    private static final TestSeal US = new TestSeal("us");
    private static final String KEY = "0123456789abcdef";
    private static final byte[] GENUINE = US.seal(TestSeal.pdf("genuine"));
    private static final AttestationCode NOW = AttestationCode.fromRandom(6_001);
    private static final AttestationCode ENDING = AttestationCode.fromRandom(6_002);
    private static final AttestationCode AHEAD = AttestationCode.fromRandom(6_003);

    @TempDir
    private static Path keys;

    private static RunningService service;

    @BeforeAll
    static void open() throws Exception {
        service = new RunningService(keys);
        service.sql()
                .sql("INSERT INTO signing.certificate VALUES (?, ?, now())")
                .params(KEY, US.certificate.getEncoded())
                .update();
        row(NOW, Sha256.of(GENUINE), TODAY.minusDays(10), "NULL, NULL");
        row(ENDING, "01", TODAY.minusDays(10), "'" + TODAY.plusDays(5) + "', 'REPEALED'");
        row(AHEAD, "02", TODAY.plusDays(3), "NULL, NULL");
    }

    private static void row(AttestationCode code, String sha256, LocalDate from, String ended) {
        service.sql()
                .sql("INSERT INTO register.attestation (code, mark, sha256, key_id, valid_from, valid_until, ended_on,"
                        + " ending, issued_at) VALUES (?, 'm', ?, '" + KEY + "', ?, ?, " + ended
                        + ", '2018-09-17T13:06:00Z')")
                .params(code.text(), sha256, from, from.plusDays(30))
                .update();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void tells_a_day_that_is_over_as_past_and_one_to_come_as_future() throws Exception {
        says(NOW, TODAY, "VALID", "Cette attestation vaut ce jour-là", "This attestation holds on that day");
        says(
                NOW,
                TODAY.minusDays(1),
                "VALID",
                "Cette attestation valait ce jour-là",
                "This attestation held on that day");
        says(NOW, TODAY.plusDays(1), "VALID", "sauf décision contraire d’ici là", "unless something is decided before");
        says(AHEAD, TODAY, "NOT_STARTED", "Vérifiez de nouveau le premier jour", "Check again on its first day");
        says(AHEAD, TODAY.plusDays(1), "NOT_STARTED", "n’aura pas commencé", "will not have begun");
        says(NOW, TODAY.minusDays(20), "NOT_STARTED", "n’avait pas commencé", "had not begun");
        says(NOW, TODAY.plusDays(40), "EXPIRED", "sera terminée", "will be over");
        says(ENDING, TODAY.plusDays(9), "REPEALED", "ne pourra plus être occupé", "may no longer be held then");
        for (var day : List.of(TODAY.minusDays(20), TODAY.plusDays(40)))
            assertThat(service.get("/v/" + NOW + "?lang=fr&on=" + day))
                    .doesNotContain("Vérifiez de nouveau le premier jour", "La période autorisée est terminée");
    }

    private static void says(AttestationCode code, LocalDate on, String verdict, String french, String english)
            throws Exception {
        for (var language : Map.of("fr", french, "en", english).entrySet()) {
            var query = "?lang=" + language.getKey() + "&on=" + on;
            assertThat(service.get("/v/" + code + query))
                    .contains("data-verdict=\"" + verdict + "\"", language.getValue())
                    .doesNotContain("??");
            var told = service.json("/api/attestations/" + code + query);
            assertThat(told.path("advice").asString()).contains(language.getValue());
            assertThat(told.path("title").asString()).isNotBlank();
        }
        service.get("/verify?lang=fr");
    }

    @Test
    void says_of_a_document_that_it_is_the_one_we_issued_and_of_a_code_what_to_compare() throws Exception {
        var exact = "Ce fichier est celui que nous avons délivré, inchangé\u00a0: le nom, l’employeur et l’emploi qu’il"
                + " montre sont exacts";
        assertThat(service.hand("/verify?lang=fr", "document", "a.pdf", GENUINE))
                .contains(exact)
                .doesNotContain("déposez le PDF", "ne montre ni le nom", "Comparez-la avec le document");
        assertThat(service.post("/api/attestations/check?lang=fr", "application/pdf", GENUINE)
                        .body())
                .contains(exact);
        assertThat(service.hand("/verify?lang=en", "document", "a.pdf", GENUINE))
                .contains("This file is the one that we issued, unchanged");
        assertThat(service.get("/v/" + NOW + "?lang=fr"))
                .contains("déposez le PDF")
                .doesNotContain(exact);
    }

    @Test
    void shows_a_symbol_as_people_write_and_each_fact_once() throws Exception {
        var page = form("/verify/symbol?lang=fr", Map.of("text", symbol(TODAY.minusDays(10))));
        assertThat(page)
                .contains("data-verdict=\"VALID\"", "29/02/1996", "Sénégal", "Comparez ce que dit le code 2D-Doc")
                .doesNotContain("1996-02-29", ">SN<", "ne montre ni le nom", ">Début<", ">Fin<", "??");
        var inEnglish = form("/verify/symbol?lang=en", Map.of("text", symbol(TODAY.minusDays(10))));
        assertThat(inEnglish).contains("29 Feb 1996", "Senegal").doesNotContain("??");
        assertThat(form("/verify/symbol?lang=fr", Map.of("text", symbol(TODAY.minusDays(9)))))
                .as("a symbol of other days than those of the register")
                .contains(">Début<");
        assertThat(service.get("/verify?lang=fr")).doesNotContain("La réponse ne montre aucune donnée personnelle");
    }

    private static String symbol(LocalDate from) {
        var day = LocalDate.of(2018, 9, 17);
        var text = new SymbolText(new SymbolHeader("WIF0", CertificateId.of(KEY), day, day))
                .exact(SymbolField.FILE_NUMBER, FileNumber.of(NOW))
                .name(SymbolField.LAST_NAME, "Diallo")
                .day(SymbolField.BORN_ON, LocalDate.of(1996, 2, 29))
                .exact(SymbolField.NATIONALITY, "SN")
                .day(SymbolField.STARTS_ON, from)
                .day(SymbolField.EXPIRES_ON, TODAY.plusDays(20));
        return text.signed(US.signSymbol(text.toSign()));
    }

    @Test
    void gives_advice_about_a_share_code_and_not_about_a_document_that_is_not_there() throws Exception {
        var unknown = ShareCode.fromRandom(new byte[32]).text();
        var advice = "demandez-en un autre à son titulaire";
        assertThat(form("/verify/share?lang=fr", Map.of("code", unknown)))
                .contains("data-verdict=\"UNKNOWN\"", advice)
                .doesNotContain("Relisez-le sur le document", "ce document");
        assertThat(service.post(
                        "/api/attestations/shares/check?lang=fr", "application/json", "{\"code\":\"" + unknown + "\"}"))
                .contains(advice);
        assertThat(form("/verify/share?lang=en", Map.of("code", unknown))).contains("ask its holder for another");
        var mistyped = unknown.substring(0, 15) + (unknown.endsWith("0") ? "1" : "0");
        assertThat(service.get("/verify?lang=fr&code=" + mistyped)).contains("id=\"mistyped\"", "seize");
        assertThat(service.get("/verify?lang=fr")).contains("seize", "code de partage");
        assertThat(service.get("/verify?lang=en")).contains("sixteen", "share code");
        service.get("/verify?lang=fr");
    }

    @Test
    void leads_to_what_must_be_mended_and_marks_where_one_is() throws Exception {
        assertThat(service.get("/verify?lang=fr&code=x"))
                .contains("id=\"errors\"", "id=\"mistyped\"")
                .containsOnlyOnce("id=\"errors\"");
        assertThat(service.hand("/verify?lang=fr", "document", "", new byte[0])).contains("id=\"errors\"", "#document");
        assertThat(service.hand("/verify/symbol?lang=fr", "picture", "", new byte[0]))
                .contains("id=\"errors\"", "#picture");
        for (var path : List.of("/verify", "/v/" + NOW, "/V/" + NOW))
            assertThat(service.get(path)).as(path).contains("aria-current=\"page\"");
    }

    @Test
    void tells_whoever_was_never_signed_in_nothing_of_signing_in() throws Exception {
        var request = HttpRequest.newBuilder(service.at("/verify"))
                .header("Accept-Language", "fr")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("code=none"));
        var fault = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(fault.statusCode()).isEqualTo(403);
        assertThat(fault.body())
                .contains("cookies", "href=\"/verify\"")
                .doesNotContain("connecté", "onnectez-vous", "Se connecter", "??");
        assertThat(service.get("/verify/nowhere?lang=fr")).contains("href=\"/verify\" class=\"wp-btn\">Vérifier");
    }

    @Test
    void explains_the_names_that_only_programmers_know() throws Exception {
        assertThat(service.get("/verify/keys?lang=fr"))
                .doesNotContain("(PAdES)", "(JWK Set)")
                .contains("PAdES", "JWK");
        var watching = form("/verify/watch/ask?lang=fr", Map.of("code", NOW.text()));
        assertThat(watching).contains("une adresse que nous appelons");
    }

    private static String form(String path, Map<String, String> fields) throws Exception {
        return new String(service.form(path, fields).body(), StandardCharsets.UTF_8);
    }
}
