package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.procedure.Severity;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.ImportAnswer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which an administrator hands over a file of the former system. */
class ImportPagesIT {
    private static final String DOSSIER = "5b6a2c1e-8a39-4c55-9d40-3f0a2f6c1111";
    private static QueryHouse house;

    @BeforeAll
    static void open() {
        house = new QueryHouse();
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @BeforeEach
    void forgetting() {
        house.commands().asked.clear();
    }

    @Test
    void shows_what_was_found_and_what_was_left_behind() {
        house.commands().imported = new ImportAnswer.Taken(
                DOSSIER,
                List.of(
                        new ImportAnswer.FindingTold(
                                "PAY_UNDER_MINIMUM", Severity.BLOCKING, "R5221-20 6°", "1480 <b>euros"),
                        new ImportAnswer.FindingTold("SIRET_KEY_WRONG", Severity.WARNING, "R123-220", "A wrong key.")),
                List.of(new ImportAnswer.RemarkTold("commentaires", "Stays there.")));
        var page = sent("{}");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("data-dossier=\"" + DOSSIER + "\"", "5B6A2C1E", "data-rule=\"PAY_UNDER_MINIMUM\"")
                .contains("Bloquant", "R5221-20 6°", "1480 &lt;b&gt;euros", "A wrong key.")
                .contains("commentaires", "Stays there.")
                .doesNotContain("href=\"/dossiers/" + DOSSIER);
        assertThat(house.commands().asked).containsExactly("import dossier.json 11111111-2222-3333-4444-555555555555");
    }

    @Test
    void says_in_words_why_a_file_is_refused_and_what_to_do() {
        house.commands().imported = new Answer.Refused(
                422,
                "import-unreadable",
                "Unreadable",
                "Nothing was recorded.",
                List.of(new Answer.FieldTold("", "", "Cut.")));
        var page = sent("{\"dossier\":");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Nothing was recorded.", "Cut.", "Téléchargez-le de nouveau", "Rien n’a été enregistré.");
        assertThat(house.signedIn("admin").get("/import?lang=en").body()).contains("Import a dossier");
    }

    @Test
    void tells_as_what_a_file_was_imported_before() {
        house.commands().imported = new ImportAnswer.AlreadyThere(DOSSIER, "Déjà importé", "Pas doublé.");
        var page = sent("{}");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Déjà importé", "Pas doublé.", "5B6A2C1E");
    }

    @Test
    void asks_for_a_file_when_none_was_chosen() {
        var admin = house.signedIn("admin");
        assertThat(admin.file("/import", "file", "", "").body()).contains("href=\"#file\"");
        assertThat(admin.multipart("/import", List.of(), "/import").statusCode())
                .isEqualTo(422);
        assertThat(admin.form("/import", "file=none", "/import").statusCode()).isEqualTo(422);
        assertThat(house.commands().asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"awa", "claire", "agnes"})
    void is_for_administrators(String login) {
        var other = house.signedIn(login);
        assertThat(other.get("/import").statusCode()).isEqualTo(403);
        assertThat(other.get("/").body()).doesNotContain("href=\"/import\"");
    }

    @Test
    void is_in_the_administrators_menu() {
        assertThat(house.signedIn("admin").get("/").body()).contains("href=\"/import\"");
    }

    @Test
    void says_of_a_file_far_too_long_what_the_page_says() {
        var page = sent("x".repeat(21 * 1024 * 1024));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("(10 Mo)", "href=\"/import\"").doesNotContain("20 Mo");
    }

    @Test
    void says_that_a_file_is_empty() {
        var page = sent("");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Ce fichier est vide").doesNotContain("Choisissez le fichier à importer");
        assertThat(house.commands().asked).isEmpty();
    }

    private static HttpResponse<String> sent(String content) {
        return house.signedIn("admin").file("/import", "file", "dossier.json", content);
    }
}
