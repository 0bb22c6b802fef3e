package fr.workinfrance.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.Client;
import fr.workinfrance.command.Client.Told;
import fr.workinfrance.command.CommandHouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportDoorIT {

    static final String PATH = "/api/imports";
    static final String OWNER = "Dossier-Owner";

    final Client client = CommandHouse.shared().client();
    byte[] sample;

    @BeforeEach
    void read() throws IOException {
        try (var file = getClass().getResourceAsStream("/samples/dossier-api-v1.json")) {
            sample = Objects.requireNonNull(file).readAllBytes();
        }
    }

    @Test
    void takes_a_dossier_over_once_and_says_what_the_rules_find() {
        var first = client.post("admin", PATH, numbered("770001"));
        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(first.body().path("findings").valueStream().toList())
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.path("article").asString()).isNotBlank();
                    assertThat(finding.path("sentence").asString()).isNotBlank();
                });
        var again = client.post("admin", PATH, numbered("770001"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.type()).isEqualTo("already-imported");
        assertThat(again.body().path("dossier").asString())
                .isEqualTo(first.body().path("dossier").asString());
    }

    @Test
    void keeps_its_numbers_out_of_the_reach_of_applicants() {
        var number = DossierImporter.idOf("770004").value();
        var taken = client.ask("awa", number, "open-draft", "{\"role\":\"WORKER\"}");
        assertThat(taken.status()).as("%s", taken.body()).isEqualTo(422);
        assertThat(taken.type()).isEqualTo("dossier-number");
        assertThat(client.post("admin", PATH, numbered("770004")).status()).isEqualTo(200);
    }

    @Test
    void gives_the_dossier_to_the_applicant_who_signs_in_by_that_login() {
        var given = client.post("admin", PATH, numbered("770005"), OWNER, "martin");
        assertThat(given.status()).as("%s", given.body()).isEqualTo(200);
        for (var owner : new String[] {"nobody", "claire", "Not One", ""})
            isNoOwner(client.post("admin", PATH, numbered("770006"), OWNER, owner));
    }

    /** Addresses are written down on the way. */
    @Test
    void takes_no_login_in_its_address() {
        for (var owner : new String[] {"martin", "nobody", "%00", ""})
            isNoOwner(client.post("admin", PATH + "?owner=" + owner, numbered("770006")));
    }

    private static void isNoOwner(Told refused) {
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.type()).isEqualTo("import-owner");
    }

    @Test
    void is_for_administrators() {
        assertThat(client.post("awa", PATH, sample).status()).isEqualTo(403);
        assertThat(client.post("claire", PATH, sample).status()).isEqualTo(403);
    }

    @Test
    void changes_nothing_for_a_file_that_it_cannot_read() {
        var cut = client.post("admin", PATH, Arrays.copyOf(sample, sample.length / 2));
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.type()).isEqualTo("import-unreadable");
        assertThat(cut.problems()).contains("NotJson");
        assertThat(client.post("admin", PATH, bytes("[]")).type()).isEqualTo("import-unreadable");
        assertThat(client.post("admin", PATH, bytes("{\"a\":1}")).problems()).contains("NotADossier");
        assertThat(client.post("admin", PATH, bytes("")).status()).isEqualTo(422);
        var latin = new String(sample, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(client.post("admin", PATH, latin).status()).isEqualTo(400);
        assertThat(client.post("admin", PATH, new byte[11 * 1024 * 1024]).status())
                .isEqualTo(413);
        var nineMebibytes = bytes("{\"a\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}");
        assertThat(client.post("admin", PATH, nineMebibytes).status()).isEqualTo(422);
    }

    /** Half a letter is a letter to JSON, and none that could be sent. */
    @Test
    void takes_a_dossier_over_without_what_nobody_writes() {
        var text = new String(numbered("770007"), StandardCharsets.UTF_8)
                .replaceFirst("(\"content_url\"\\s*:\\s*\"[^\"]+/)", "$1\\\\ud800")
                .replaceFirst("\"libelle\"\\s*:\\s*\"Commune", "\"libelle\": \"\\\\ud800Ville");
        assertThat(text).contains("/\\ud800", "\\ud800Ville");
        var told = client.post("admin", PATH, bytes(text));
        assertThat(told.status()).as("%s", told.body()).isEqualTo(200);
        assertThat(told.body().toString()).contains("Ville de résidence");
    }

    /** The number is kept in the event, for good. */
    @Test
    void takes_no_number_that_system_never_gave() {
        for (var number : List.of("77\\u0000", "77 0008", "7".repeat(41))) {
            var refused = client.post("admin", PATH, numbered("\"" + number + "\""));
            assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
            assertThat(refused.problems()).contains("NotADossier");
        }
    }

    /** Whatever it says is kept for good, and read before anything of it can be. */
    @Test
    void takes_no_more_of_anything_than_a_dossier_has() {
        var text = new String(numbered("770008"), StandardCharsets.UTF_8);
        for (var list : List.of("champs", "champs_private", "types_de_piece_justificative", "pieces_justificatives"))
            refuses(with(text, list, 301), "TooMany", list);
        refuses(with(text, "champs", 1_000_000), "TooDense", "");
        refuses(with(text, "cerfa", 1_000_000), "TooDense", "");
        refuses(with(text, "pieces_justificatives", 2), "PieceTwice", "pieces_justificatives");
        assertThat(client.post("admin", PATH, bytes(with(text, "champs", 250))).status())
                .isEqualTo(200);
    }

    private static String with(String dossier, String list, int more) {
        var start = Pattern.compile("\"" + list + "\"\\s*:\\s*\\[").matcher(dossier);
        assertThat(start.find()).isTrue();
        var rest = dossier.substring(start.end());
        var empty = String.join(",", Collections.nCopies(more, "{}"));
        return dossier.substring(0, start.end()) + empty + (rest.strip().startsWith("]") ? "" : ",") + rest;
    }

    private void refuses(String file, String problem, String field) {
        var refused = client.post("admin", PATH, bytes(file));
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.body().path("problems").valueStream().toList())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.path("kind").asString()).isEqualTo(problem);
                    assertThat(told.path("field").asString()).isEqualTo(field);
                    assertThat(told.path("detail").asString()).doesNotContain("{", "import.");
                });
    }

    private byte[] numbered(String number) {
        var text = new String(sample, StandardCharsets.UTF_8);
        return bytes(text.replaceFirst(
                "(\"dossier\"\\s*:\\s*\\{\\s*\"id\"\\s*:\\s*)[0-9]+", "$1" + Matcher.quoteReplacement(number)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
