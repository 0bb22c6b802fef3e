package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.query.web.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of reader finds at the addresses of dossiers. */
class PagesIT extends ToldPages {

    @Test
    void offers_an_officer_the_pieces_of_the_dossiers_own_terms() {
        var page = house.signedIn("claire").get("/dossiers/" + arrived.id).body();
        assertThat(page)
                .contains("gap-STUDENT_CARD", "gap-OTHER", " heures par semaine", "Demander des pièces")
                .doesNotContain("gap-SHOW_LICENCE", "gap-RESEARCH_CONTRACT", "href=\"/eligibility\"");
    }

    @Test
    void say_which_parameter_they_cannot_read() {
        var claire = house.signedIn("claire");
        for (var path : List.of("/dossiers?page=-1", "/dossiers?stage=FOO", "/board?page=x", "/inbox?page=-1")) {
            var answer = claire.get(path + "&lang=en");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body())
                    .as(path)
                    .contains("Unreadable parameter", path.replaceAll(".*[?](\\w+)=.*", "$1"));
        }
        assertThat(claire.get("/dossiers?stage=&q=&lang=fr").statusCode()).isEqualTo(200);
    }

    @Test
    void records_an_officers_reading_before_showing_anything() {
        var claire = house.signedIn("claire");
        var page = claire.get("/dossiers/" + examined.id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Diallo", "On reflection.", "approve-dossier", "request-opinion");
        assertThat(house.commands().asked).anyMatch(asked -> asked.startsWith("reading") && asked.contains("IDENTITY"));
    }

    @Test
    void shows_nothing_when_the_reading_cannot_be_recorded() {
        house.commands().readingsFail = true;
        var page = house.signedIn("claire").get("/dossiers/" + examined.id);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("rien n’est affiché").doesNotContain("Diallo", "Deux Rives");
        assertThat(house.api("claire", "/api/dossiers/" + examined.id).body()).doesNotContain("Diallo");
    }

    @Test
    void shows_a_consulted_agency_its_parts_only() {
        var page = house.signedIn("lucie").get("/dossiers/" + examined.id).body();
        assertThat(page).contains("Deux Rives", "On reflection.", "supersede-opinion");
        assertThat(page)
                .doesNotContain(
                        "Diallo",
                        "PERMIT-7788",
                        "Is the permit genuine?",
                        "data-part=\"AUDIT_TRAIL\"",
                        "approve-dossier");
        var json = house.api("paul", "/api/dossiers/" + examined.id).body();
        assertThat(json).contains("Diallo", "PERMIT-7788").doesNotContain("Deux Rives", "On reflection.", "\"trail\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"denis", "martin", "carla"})
    void tells_strangers_what_it_tells_of_unknown_dossiers(String login) {
        var stranger = house.signedIn(login);
        var other = stranger.get("/dossiers/" + examined.id);
        var unknown = stranger.get("/dossiers/" + UUID.randomUUID());
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(alike(other.body())).isEqualTo(alike(unknown.body()));
        assertThat(house.api(login, "/api/dossiers/" + examined.id).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/dossiers/not-a-number").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"denis", "martin"})
    void lets_nobody_wait_for_what_is_not_theirs(String login) {
        var stranger = house.signedIn(login);
        for (var id : List.of(examined.id.value(), UUID.randomUUID()))
            assertThat(waited(stranger, "/dossiers/" + id + "?v=99"))
                    .as(id.toString())
                    .isLessThan(VIEW_PATIENCE);
        assertThat(waited(house.signedIn("awa"), "/dossiers/" + examined.id + "?v=999999999"))
                .isLessThan(VIEW_PATIENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B999999999-12-31T23:59", "-0044-03-15T10:00", "2026-13-01T00:00", "yesterday"})
    void says_that_an_instant_was_not_understood(String instant) {
        var page = house.signedIn("agnes").get("/dossiers/" + withdrawn.id + "/trail?instant=" + instant);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Cette date n’a pas été comprise");
    }

    @Test
    void lists_what_each_agency_has_to_do() {
        assertThat(house.signedIn("claire").get("/dossiers").body())
                .contains(reference(examined), reference(incomplete));
        assertThat(house.signedIn("claire")
                        .get("/dossiers?q=" + reference(refused))
                        .body())
                .contains(reference(refused));
        assertThat(house.signedIn("paul").get("/dossiers").body())
                .contains(reference(examined))
                .doesNotContain(reference(refused));
        assertThat(house.signedIn("lucie").get("/dossiers?show=given").body()).contains(reference(examined));
    }

    @Test
    void sends_a_move_with_the_version_seen_and_shows_the_outcome_by_another_page() {
        house.commands().answer = new Answer.Done(examined.id.toString(), 3, List.of());
        var done = house.signedIn("claire")
                .form(
                        "/dossiers/" + incomplete.id + "/moves/mark-complete",
                        "version=7&once=" + UUID.randomUUID(),
                        "/dossiers/" + incomplete.id);
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith("?v=3");
        assertThat(house.commands().asked).contains("mark-complete {} OptionalLong[7]");
    }

    @Test
    void shows_what_was_typed_and_what_has_changed_when_a_move_is_refused() {
        house.commands().answer = new Answer.Refused(412, "conflict", "Changed", "It has changed", List.of());
        var page = house.signedIn("claire")
                .form(
                        "/dossiers/" + examined.id + "/moves/refuse-dossier",
                        "version=5&lawReasons=R5221-20&factReasons=Too+little+pay&overriding=No+opinion+mends+it",
                        "/dossiers/" + examined.id);
        assertThat(page.statusCode()).isEqualTo(412);
        assertThat(page.body())
                .contains(
                        "It has changed",
                        "Too little pay",
                        "No opinion mends it",
                        "R5221-20",
                        "Depuis que vous avez ouvert");
    }

    @Test
    void lets_an_auditor_replay_a_dossier_under_pseudonyms() {
        var agnes = house.signedIn("agnes");
        assertThat(agnes.get("/dossiers?q=" + reference(withdrawn)).body()).contains(reference(withdrawn));
        var now = agnes.get("/dossiers/" + withdrawn.id + "/trail");
        assertThat(now.statusCode()).isEqualTo(200);
        assertThat(now.body())
                .contains("Agent n° ", "(DIRECCTE, unité départementale de Paris)", "Autorisation retirée")
                .doesNotContain("Diallo", "forged", "officer:", "late: ", "quality: ");
        assertThat(house.api("agnes", "/api/audit/dossiers/" + withdrawn.id).body())
                .contains("@DIRECCTE-75", "\"late\":\"false\"")
                .doesNotContain("officer:claire");
        var then = agnes.get("/dossiers/" + withdrawn.id + "/trail?instant=2026-03-01T02:30");
        assertThat(then.statusCode()).isEqualTo(200);
        assertThat(house.api("agnes", "/api/dossiers/" + withdrawn.id + "/trail")
                        .body())
                .contains("dossier.approved");
        assertThat(house.signedIn("awa")
                        .get("/dossiers/" + withdrawn.id + "/trail")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void records_an_auditors_reading_too_before_showing_anything() {
        house.commands().readingsFail = true;
        var agnes = house.signedIn("agnes");
        assertThat(agnes.get("/dossiers/" + withdrawn.id + "/trail").statusCode())
                .isEqualTo(503);
        assertThat(house.api("agnes", "/api/audit/dossiers/" + withdrawn.id).statusCode())
                .isEqualTo(503);
        assertThat(house.commands().asked)
                .anyMatch(asked -> asked.startsWith("reading") && asked.contains("AUDIT_TRAIL"));
    }

    @Test
    void notes_each_refusal_whether_there_is_such_a_dossier_or_not() {
        var unknown = UUID.randomUUID();
        var martin = house.signedIn("martin");
        martin.get("/dossiers/" + examined.id);
        martin.get("/dossiers/" + unknown);
        var peeping = UUID.randomUUID();
        assertThat(martin.head("/dossiers/" + peeping).statusCode()).isEqualTo(404);
        house.api("lucie", "/api/dossiers/" + examined.id + "/attestation");
        house.api("awa", "/api/dossiers/" + examined.id);
        house.new Visitor().get("/dossiers/" + examined.id);
        assertThat(house.commands().asked)
                .contains("refusal " + examined.id + " []", "refusal " + unknown + " []", "refusal " + peeping + " []")
                .contains("refusal " + examined.id + " [ATTESTATION]")
                .filteredOn(asked -> asked.startsWith("refusal"))
                .hasSize(4);
    }

    @Test
    void shows_refused_readings_to_auditors_only() {
        var page = house.signedIn("agnes").get("/refusals");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Consultations refusées", reference(refused), "sans lien avec le dossier")
                .doesNotContain("applicant:", "officer:");
        assertThat(house.api("agnes", "/api/audit/refusals").body()).contains("STAY_PIECES");
        for (var login : List.of("claire", "awa", "admin"))
            assertThat(house.signedIn(login).get("/refusals").statusCode()).isEqualTo(403);
        assertThat(house.signedIn("awa").get("/dossiers/" + refused.id).body())
                .contains("contrôle, sans voir les personnes")
                .doesNotContain("sans lien avec le dossier");
    }

    @Test
    void shows_the_figures_to_anybody() {
        var page = house.new Visitor().get("/statistics");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Statistiques").doesNotContain("awa");
    }

    @Test
    void hands_out_no_piece_that_the_reader_may_not_open() {
        var piece = house.api("claire", "/api/dossiers/" + examined.id)
                .body()
                .replaceAll("(?s).*\"pieces\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        assertThat(house.api("martin", "/api/dossiers/" + examined.id + "/pieces/" + piece)
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.api("lucie", "/api/dossiers/" + examined.id + "/pieces/" + piece)
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.api("awa", "/api/dossiers/" + withdrawn.id + "/attestation")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void records_of_a_piece_the_part_it_belongs_to_and_nothing_of_what_is_refused() {
        var json = house.api("claire", "/api/dossiers/" + examined.id).body();
        var passport = json.replaceAll("(?s).*\\{\"id\":\"([^\"]+)\",\"kind\":\"PASSPORT\".*", "$1");
        int before = house.commands().asked.size();
        house.api("claire", "/api/dossiers/" + examined.id + "/pieces/" + passport);
        house.api("lucie", "/api/dossiers/" + examined.id + "/pieces/" + passport);
        house.api("lucie", "/api/dossiers/" + examined.id + "/attestation");
        house.api("lucie", "/api/dossiers/" + examined.id + "/trail");
        house.api("claire", "/api/dossiers/" + examined.id + "/trail");
        assertThat(house.commands().asked.stream().skip(before))
                .filteredOn(line -> line.startsWith("reading"))
                .containsExactly(
                        "reading {parts=[STAY_PIECES]} of " + examined.id,
                        "reading {parts=[AUDIT_TRAIL, READINGS]} of " + examined.id);
    }

    @Test
    void notes_as_refused_all_that_stands_behind_the_door() {
        house.api("paul", "/api/dossiers/" + examined.id + "/related");
        house.signedIn("paul").get("/dossiers/" + examined.id + "/trail");
        // Why: a refusal is noted once it was said.
        house.signedIn("agnes").get("/refusals");
        assertThat(house.commands().asked)
                .anyMatch(line -> line.startsWith("refusal " + examined.id)
                        && Stream.of("IDENTITY", "PERMIT", "EMPLOYER").allMatch(line::contains))
                .anyMatch(line -> line.startsWith("refusal " + examined.id)
                        && Stream.of("AUDIT_TRAIL", "READINGS").allMatch(line::contains));
    }

    private static Duration waited(QueryHouse.Visitor visitor, String path) {
        var from = System.nanoTime();
        visitor.get(path);
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
