package fr.workinfrance.standalone.bad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A button of a page that was pressed twice: the same form comes twice, with the same hidden number, and is done once. */
@ExtendWith(SharedHouse.class)
class PressedTwiceIT {

    private final UUID dossier = UUID.randomUUID();
    private final String page = "/dossiers/" + dossier;
    private TestHouse house;
    private Sender awa;
    private Sender claire;

    @BeforeEach
    void submit(TestHouse house) {
        this.house = house;
        awa = new Sender(house, "awa", "fr").signedIn();
        claire = new Sender(house, "claire", "fr").signedIn();
        done(awa.asProgram("POST", at("open-draft"), Spoilt.text("{\"role\":\"WORKER\"}"), UUID.randomUUID()));
        done(awa.asProgram(
                "PUT",
                at("pieces/" + UUID.randomUUID() + "?kind=WORK_CONTRACT"),
                Spoilt.pdf(dossier.toString()),
                UUID.randomUUID()));
        done(awa.asProgram(
                "POST", at("submit-dossier"), Spoilt.text(Spoilt.json(Spoilt.answers(house))), UUID.randomUUID()));
    }

    @Test
    void marks_complete_once_for_an_officer() throws SQLException {
        var form = form(claire, page, page + "/moves/mark-complete");
        var first = claire.form(page, page + "/moves/mark-complete", form);
        var second = claire.form(page, page + "/moves/mark-complete", form);
        bothLeadOn(first, second);
        assertThat(events("dossier.marked-complete")).isEqualTo(1);
    }

    @Test
    void withdraws_once_for_an_applicant() throws SQLException {
        var form = form(awa, page, page + "/moves/withdraw-dossier");
        var first = awa.form(page, page + "/moves/withdraw-dossier", form);
        var second = awa.form(page, page + "/moves/withdraw-dossier", form);
        bothLeadOn(first, second);
        assertThat(events("dossier.withdrawn")).isEqualTo(1);
    }

    /** Nothing but the number tells one message from the same words sent anew. */
    @Test
    void sends_a_message_once_for_an_applicant_unless_the_form_is_another() throws SQLException {
        var messages = page + "/messages";
        var form = new HashMap<>(form(awa, messages, messages));
        form.put("text", "Puis-je commencer lundi ?");
        var first = awa.file(messages, messages, form, "", new byte[0]);
        var second = awa.file(messages, messages, form, "", new byte[0]);
        bothLeadOn(first, second);
        assertThat(events("exchange.message-written")).isEqualTo(1);

        form.putAll(form(awa, messages, messages));
        bothLeadOn(first, awa.file(messages, messages, form, "", new byte[0]));
        assertThat(events("exchange.message-written")).isEqualTo(2);
    }

    /** Two officers look at the same page; the second to press is told what the first did, and loses nothing of what they wrote. */
    @Test
    void decides_once_for_two_officers_who_look_at_the_same_page() throws SQLException {
        done(claire.asProgram("POST", at("mark-complete"), Spoilt.text("{}"), UUID.randomUUID()));
        var helene = new Sender(house, "helene", "fr").signedIn();
        var closing = new HashMap<>(form(claire, page, page + "/moves/close-dossier"));
        closing.putAll(Map.of("reason", "DUPLICATE", "message", "Le même dossier existe déjà."));
        var refusing = new HashMap<>(form(helene, page, page + "/moves/refuse-dossier"));
        refusing.putAll(Map.of("lawReasons", "R5221-20", "factReasons", "Le salaire est sous le minimum."));

        var first = claire.form(page, page + "/moves/close-dossier", closing);
        var second = helene.form(page, page + "/moves/refuse-dossier", refusing);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(302);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(412);
        assertThat(second.body())
                .contains("id=\"refused\"", "Le dossier a été classé sans suite.", "Le salaire est sous le minimum.")
                .doesNotContain("??");
        assertThat(events("dossier.closed")).isEqualTo(1);
        assertThat(events("dossier.refused")).isZero();
    }

    /** With the hidden number that makes the second press harmless. */
    private Map<String, String> form(Sender who, String where, String path) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> who.hidden(where, path).containsKey("once"));
        var form = who.hidden(where, path);
        assertThat(form.get("once")).isNotBlank();
        return form;
    }

    private static void bothLeadOn(HttpResponse<String> first, HttpResponse<String> second) {
        assertThat(first.statusCode()).as(first.body()).isBetween(300, 399);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(first.statusCode());
        assertThat(place(second)).isEqualTo(place(first));
    }

    /** Without the version that the page is to have reached. */
    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("[?#;].*", "");
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String at(String what) {
        return "/api/dossiers/" + dossier + "/" + what;
    }

    private long events(String name) throws SQLException {
        try (var database = house.database();
                var question = database.prepareStatement(
                        "SELECT count(*) FROM log.event WHERE name = ? AND stream IN (?, 'exchange:' || ?)")) {
            question.setString(1, name);
            question.setString(2, dossier.toString());
            question.setString(3, dossier.toString());
            var rows = question.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }
}
