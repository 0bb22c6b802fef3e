package fr.workinfrance.verification.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.RunningService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sealed answers of a list, in the very file that the page of the list lets download. */
class HandedBackListIT {

    private static final int PAPERS = 130;

    @TempDir
    private static Path keys;

    private static RunningService service;

    /** As it was downloaded. */
    private static String file = "";

    private static String address = "";

    @BeforeAll
    static void open() throws Exception {
        service = new RunningService(keys);
        service.registers(PAPERS, paper -> AttestationCode.fromRandom(4242 + paper));
        service.sql()
                .sql("UPDATE register.attestation SET ended_on = '2019-03-01', ending = 'WITHDRAWN', ground = 'FRAUD'"
                        + " WHERE code = ?")
                .param(code(0))
                .update();
        var lines = IntStream.range(0, PAPERS).mapToObj(paper -> code(paper)).collect(Collectors.joining("\n"));
        var begun = service.post(
                "/api/attestations/bulk?on=2018-12-24", "text/csv", lines.getBytes(StandardCharsets.UTF_8));
        address = begun.headers().firstValue("Location").orElseThrow();
        await().until(() -> service.get(address).contains("\"state\":\"DONE\""));
        file = service.get(address);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void is_genuine_as_it_was_downloaded() throws Exception {
        assertThat(handedBack(file))
                .contains("data-returned=\"GENUINE_LIST\"", "Reçu authentique d’une liste")
                .doesNotContain("??");
        assertThat(byAProgram(file).path("genuine").asBoolean()).isTrue();
    }

    @Test
    void shows_whoever_used_the_page_its_answers_in_words_the_first_hundred_and_how_many_there_are() throws Exception {
        var page = handedBack(file);
        assertThat(page)
                .contains(
                        AttestationCode.of(code(0)).grouped(),
                        "24/12/2018",
                        "Valable",
                        "l’emploi qu’elle nomme pouvait être occupé",
                        "elle a été retirée depuis",
                        "L’autorisation avait été obtenue par fraude",
                        "100 premières réponses sur 130");
        assertThat(page.split("data-answer", -1)).hasSize(1 + 100);
        assertThat(service.get("/verify?lang=en")).isNotBlank();
        try {
            assertThat(handedBack(file))
                    .contains("first 100 of 130", "was withdrawn since")
                    .doesNotContain("??");
        } finally {
            service.get("/verify?lang=fr");
        }
    }

    @Test
    void is_said_to_be_altered_where_an_answer_beside_the_seal_was() throws Exception {
        var forged = file.replaceFirst("\"verdict\":\"VALID\"", "\"verdict\":\"VALIF\"");
        assertThat(forged).isNotEqualTo(file);
        assertThat(handedBack(forged))
                .contains("data-returned=\"CHANGED_BESIDE\"", "Fichier modifié")
                .doesNotContain("data-returned=\"GENUINE_LIST\"", "VALIF", "??");
        assertThat(byAProgram(forged).path("genuine").asBoolean()).isFalse();
        assertThat(byAProgram(forged).path("reason").asString()).isEqualTo("CHANGED_BESIDE");
        var stopped = file.replaceFirst("\"state\":\"DONE\"", "\"state\":\"GONE\"");
        assertThat(byAProgram(stopped).path("reason").asString()).isEqualTo("CHANGED_BESIDE");
        var twice = file.replaceFirst("\"answers\":", "\"answers\":[],\"answers\":");
        assertThat(byAProgram(twice).path("reason").asString()).isEqualTo("CHANGED_BESIDE");
        var longer = file.replaceFirst("\"answers\":\\[", "\"answers\":[{},");
        assertThat(byAProgram(longer).path("reason").asString()).isEqualTo("CHANGED_BESIDE");
    }

    @Test
    void is_no_longer_ours_where_an_answer_under_the_seal_was_altered() throws Exception {
        var parts = JsonMapper.shared().readTree(file).path("sealed").asString().split("\\.");
        var content = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var other = content.replaceFirst("\"verdict\":\"VALID\"", "\"verdict\":\"VALIF\"");
        var forged = file.replace(
                parts[1],
                Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8)));
        assertThat(forged).isNotEqualTo(file);
        assertThat(handedBack(forged))
                .contains("data-returned=\"NOT_OURS\"", "il a été modifié")
                .doesNotContain("data-answer");
        assertThat(byAProgram(forged).path("genuine").asBoolean()).isFalse();
    }

    /** Written anew by a program, with other spaces, it says the same. */
    @Test
    void is_genuine_however_it_is_spaced_and_without_what_stands_beside_the_seal() throws Exception {
        var tree = JsonMapper.shared().readTree(file);
        assertThat(handedBack(tree.toPrettyString())).contains("data-returned=\"GENUINE_LIST\"");
        assertThat(handedBack("{\"sealed\":\"" + tree.path("sealed").asString() + "\"}"))
                .contains("data-returned=\"GENUINE_LIST\"");
    }

    @Test
    void is_a_table_too_in_words_and_with_what_to_do() throws Exception {
        var lines = service.get(address + ".csv").lines().toList();
        assertThat(lines.getFirst()).startsWith("code,day,verdict,").contains(",ending,");
        assertThat(lines.get(1))
                .startsWith("\"" + AttestationCode.of(code(0)).grouped() + "\",2018-12-24,VALID,")
                .contains(
                        ",WITHDRAWN,",
                        ",\"Valable\",",
                        "\"L’autorisation avait été obtenue par fraude, quel qu’en soit l’auteur",
                        "elle a été retirée depuis");
        assertThat(lines.get(2)).contains(",\"Valable\",\"\",\"Cette attestation valait ce jour-là");
        var english = service.ask(address + ".csv?lang=en").body().lines().toList();
        service.get("/verify?lang=fr");
        assertThat(english.get(1)).contains(",VALID,", ",\"Valid\",", "was withdrawn since");
        assertThat(english).allSatisfy(line -> assertThat(line).doesNotContain("??"));
    }

    /** French spreadsheets take what does not say that it is UTF-8 for something else, and garble its accents. */
    @Test
    void is_a_table_that_says_how_it_is_written_where_a_person_downloads_it() throws Exception {
        var page = service.get(address.replace("/api/attestations/bulk/", "/verify/list/"));
        assertThat(page).contains(address + ".csv?spreadsheet=true");
        assertThat(service.get(address + ".csv?spreadsheet=true")).startsWith("\uFEFFcode,");
        assertThat(service.get(address + ".csv")).startsWith("code,");
    }

    private static String handedBack(String given) throws Exception {
        return service.hand("/verify/receipts", "file", "verification.json", given.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode byAProgram(String given) throws Exception {
        return JsonMapper.shared().readTree(service.post("/api/attestations/receipts/check", "text/plain", given));
    }

    private static String code(int paper) {
        return AttestationCode.fromRandom(4242 + paper).text();
    }
}
