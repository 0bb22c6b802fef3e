package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.query.Past;
import fr.workinfrance.query.web.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What applicants and officers find and send on the page of messages. */
class MessagePagesIT {

    private static QueryHouse house;
    private static Past written;
    private static Past draft;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        written = new Past().examined(house.account("awa"));
        draft = new Past().draft(house.account("awa"));
        house.tell(
                log -> written.messages().forEach(event -> log.tell(event, "applicant:" + house.account("awa"))),
                written,
                draft);
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @BeforeEach
    void forgetting() {
        house.commands().asked.clear();
        house.commands().answer = new Answer.Done("", 7, List.of());
    }

    @Test
    void shows_both_sides_what_was_written_and_who_is_to_answer() {
        var awa = house.signedIn("awa").get(page());
        assertThat(awa.statusCode()).isEqualTo(200);
        assertThat(awa.body())
                .contains(
                        "May I work on Sundays?",
                        "Which Sundays?",
                        "planning.pdf",
                        "Claire Moreau",
                        "Cheffe de service")
                .contains("Une réponse est attendue de vous")
                .doesNotContain("never-sent.pdf", "messages/settle");
        var claire = house.signedIn("claire").get(page());
        assertThat(claire.body()).contains("Vous attendez une réponse", "May I work on Sundays?");
        assertThat(house.commands().asked).anyMatch(asked -> asked.startsWith("reading") && asked.contains("MESSAGES"));
    }

    @Test
    void tells_programs_the_same() {
        var told = house.api("awa", "/api" + page()).body();
        assertThat(told).contains("\"owing\":\"APPLICANT\"", "Which Sundays?", "\"name\":\"planning.pdf\"");
    }

    @Test
    void shows_nobody_else_that_there_is_anything() {
        for (var login : List.of("martin", "denis", "paul", "lucie", "agnes", "admin"))
            assertThat(house.signedIn(login).get(page()).statusCode()).as(login).isEqualTo(404);
        assertThat(house.signedIn("paul")
                        .get(page()
                                + "/00000000-0000-4000-8000-0000000000a1/files/00000000-0000-4000-8000-0000000000b1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void hands_out_no_file_of_a_message_that_was_never_sent() {
        assertThat(house.signedIn("claire")
                        .get(page()
                                + "/00000000-0000-4000-8000-0000000000a3/files/00000000-0000-4000-8000-0000000000b2")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void marks_a_dossier_that_awaits_an_answer() {
        var awa = house.signedIn("awa");
        assertThat(awa.get("/dossiers").body()).contains("Réponse attendue");
        assertThat(awa.get("/dossiers/" + written.id).body()).contains("id=\"owed\"", "/messages\"");
        assertThat(house.signedIn("claire").get("/dossiers/" + written.id).body())
                .doesNotContain("id=\"owed\"");
    }

    @Test
    void sends_a_message_with_its_files_once() {
        var awa = house.signedIn("awa");
        var sent = awa.multipart(
                page(),
                List.of(new String[] {"text", "Le dimanche."}, new String[] {"wantsReply", "true"}, new String[] {
                    "file\"; filename=\"planning.pdf", "%PDF"
                }),
                page());
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/messages?v=7"));
        assertThat(house.commands().asked.get(0)).isEqualTo("attach planning.pdf");
        assertThat(house.commands().asked.get(1)).contains("write-message", "Le dimanche.", "wantsReply=true");
    }

    @Test
    void keeps_what_was_typed_when_it_is_refused() {
        house.commands().answer = new Answer.Refused(409, "refused", "Non", "Trop de messages", List.of());
        var sent = house.signedIn("awa")
                .multipart(page(), List.<String[]>of(new String[] {"text", "Encore moi <b>"}), page());
        assertThat(sent.statusCode()).isEqualTo(409);
        assertThat(sent.body()).contains("Trop de messages", "Encore moi &lt;b&gt;");
    }

    @Test
    void lets_nobody_write_in_a_draft() {
        var page = house.signedIn("awa").get("/dossiers/" + draft.id + "/messages");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("id=\"write\"");
    }

    private static String page() {
        return "/dossiers/" + written.id + "/messages";
    }
}
