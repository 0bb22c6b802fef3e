package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.desk.DeskEvent;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.ToldLog;
import fr.workinfrance.query.web.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How officers share out what their agency is in charge of, and what the applicant is told of it. */
class DeskPagesIT {

    private static QueryHouse house;
    private static Past assigned;
    private static Past free;
    private static Past forwarded;
    private static Past left;
    private static Past pressing;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        assigned = new Past().examined(house.account("awa"));
        free = new Past().complete(house.account("awa"));
        forwarded = new Past().submitted(house.account("awa"));
        forwarded.then(new ForwardDossier(forwarded.id, AgencyId.of("DIRECCTE-69"), forwarded.words("Moved to Lyon.")));
        left = new Past().complete(house.account("awa"));
        pressing = new Past().at(LocalDate.of(2026, 1, 27)).submitted(house.account("awa"));
        house.tell(DeskPagesIT::shared, assigned, free, forwarded, left, pressing);
    }

    private static void shared(ToldLog log) {
        // Awa asked something of the last one, and nobody has answered yet.
        pressing.messages().subList(0, 2).forEach(said -> log.tell(said, "applicant:" + house.account("awa")));
        log.tell(
                new DeskEvent.OfficerAssigned(
                        left.id,
                        Instant.parse("2026-03-05T11:00:00Z"),
                        Past.DIRECCTE,
                        AccountId.of("nobody-any-more"),
                        left.claire()),
                "officer:claire@DIRECCTE-75");
        for (var past : List.of(assigned, forwarded, pressing)) {
            var given = (DeskEvent.OfficerAssigned) past.onTheDesk().getFirst();
            var claire = AccountId.of(house.account("claire"));
            log.tell(
                    new DeskEvent.OfficerAssigned(given.dossier(), given.at(), given.by(), claire, given.named()),
                    "officer:claire@DIRECCTE-75");
            log.tell(
                    new DeskEvent.LabelPut(past.id, Instant.parse("2026-03-05T12:00:00Z"), Past.DIRECCTE, Label.URGENT),
                    "officer:claire@DIRECCTE-75");
        }
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @BeforeEach
    void forgetting() {
        house.commands().asked.clear();
        house.commands().answer = new Answer.Done("", 0, List.of());
    }

    @Test
    void shows_who_has_a_dossier_and_what_it_is_marked_with() {
        var claire = house.signedIn("claire");
        assertThat(claire.get("/dossiers/" + assigned.id).body())
                .contains("id=\"desk\"", "attribué à Claire", "TAKE_LABEL_OFF:URGENT", "PUT_LABEL:LINKED");
        assertThat(claire.get("/dossiers/" + free.id).body()).contains("n’est attribué à personne");
        assertThat(house.signedIn("paul").get("/dossiers/" + assigned.id).body())
                .doesNotContain("id=\"desk\"");
    }

    @Test
    void says_of_a_dossier_whose_officer_has_left_that_they_have() {
        var claire = house.signedIn("claire");
        for (var page : List.of("/dossiers/" + left.id, "/dossiers?q=" + reference(left), "/workload")) {
            assertThat(claire.get(page + (page.contains("?") ? "&" : "?") + "lang=en")
                            .body())
                    .as(page)
                    .contains("somebody who has left this service");
            assertThat(claire.get(page + (page.contains("?") ? "&" : "?") + "lang=fr")
                            .body())
                    .as(page)
                    .contains("une personne qui n’est plus dans ce service");
        }
    }

    @Test
    void lists_what_is_mine_what_is_free_and_what_bears_a_label() {
        var claire = house.signedIn("claire");
        assertThat(claire.get("/dossiers?share=MINE").body())
                .contains(reference(assigned))
                .doesNotContain(reference(free));
        assertThat(claire.get("/dossiers?share=FREE").body())
                .contains(reference(free))
                .doesNotContain(reference(assigned));
        assertThat(claire.get("/dossiers?label=URGENT").body())
                .contains(reference(assigned))
                .doesNotContain(reference(free));
        assertThat(claire.get("/dossiers?label=LINKED").body()).doesNotContain(reference(assigned));
    }

    @Test
    void starts_anew_at_the_agency_a_dossier_is_passed_on_to() {
        assertThat(house.signedIn("claire").get("/dossiers").body()).doesNotContain(reference(forwarded));
        var denis = house.signedIn("denis");
        assertThat(denis.get("/dossiers").body()).contains(reference(forwarded));
        assertThat(denis.get("/dossiers?share=FREE").body()).contains(reference(forwarded));
        assertThat(denis.get("/dossiers?label=URGENT").body()).doesNotContain(reference(forwarded));
        assertThat(denis.get("/dossiers/" + forwarded.id).body()).contains("n’est attribué à personne");
        assertThat(house.signedIn("awa").get("/dossiers/" + forwarded.id).body())
                .contains("Moved to Lyon.")
                .doesNotContain("id=\"handler\"");
    }

    @Test
    void tells_the_applicant_by_name_who_has_it_and_nothing_of_labels() {
        var page = house.signedIn("awa").get("/dossiers/" + assigned.id).body();
        assertThat(page).contains("id=\"handler\"", "Claire Moreau, Cheffe de service", "attribué à un agent");
        assertThat(page).doesNotContain("étiquette", "Urgent");
    }

    @Test
    void says_who_has_how_much() {
        assertThat(house.signedIn("claire").get("/workload").body()).contains("Charge du service", "Non attribués");
        var told = JsonMapper.shared();
        assertThat(told.readTree(house.api("claire", "/api/workload").body()))
                .isEqualTo(told.readTree("""
                        [{"officer": "%s", "open": 2, "soon": 1, "replies": 1},
                         {"officer": "nobody-any-more", "open": 1, "soon": 0, "replies": 0},
                         {"officer": null, "open": 1, "soon": 0, "replies": 0}]""".formatted(house.account("claire"))));
        assertThat(told.readTree(house.api("denis", "/api/workload").body()))
                .isEqualTo(told.readTree("[{\"officer\": null, \"open\": 1, \"soon\": 0, \"replies\": 0}]"));
        for (var login : List.of("awa", "paul", "agnes", "admin"))
            assertThat(house.signedIn(login).get("/workload").statusCode())
                    .as(login)
                    .isEqualTo(403);
    }

    @Test
    void asks_for_what_the_form_says() {
        var claire = house.signedIn("claire");
        var page = "/dossiers/" + assigned.id;
        assertThat(claire.form(page + "/desk", "do=PUT_LABEL:LINKED", page).statusCode())
                .isEqualTo(302);
        assertThat(house.commands().asked).anyMatch(asked -> asked.startsWith("put-label {label=LINKED}"));
        assertThat(claire.form(page + "/desk", "do=BURN", page).statusCode()).isEqualTo(400);
        assertThat(house.signedIn("awa")
                        .form(page + "/desk", "do=PUT_LABEL:LINKED", page)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void marks_many_and_says_what_became_of_each() {
        var claire = house.signedIn("claire");
        var fields = "do=PUT_LABEL:LINKED&dossier=" + assigned.id + "&dossier=" + free.id + "&dossier=" + free.id;
        var done = claire.form("/dossiers/batch", fields, "/dossiers");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("2 sur 2", reference(assigned), reference(free));
        assertThat(house.commands().asked.stream().filter(asked -> asked.startsWith("put-label")))
                .hasSize(2);
        house.commands().answer = new Answer.Refused(409, "refused", "Non", "Porte déjà cette étiquette", List.of());
        assertThat(claire.form("/dossiers/batch", fields, "/dossiers").body())
                .contains("0 sur 2", "data-done=\"false\"", "Porte déjà cette étiquette");
        assertThat(claire.form("/dossiers/batch", "do=PUT_LABEL:LINKED", "/dossiers")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void marks_complete_what_the_list_showed_and_nothing_newer() {
        var claire = house.signedIn("claire");
        assertThat(claire.get("/dossiers").body()).containsPattern("value=\"" + free.id + "@\\d+\"");
        claire.form("/dossiers/batch", "do=MARK_COMPLETE&dossier=" + free.id + "@7", "/dossiers");
        assertThat(house.commands().asked).contains("mark-complete {} " + OptionalLong.of(7));
        claire.form("/dossiers/batch", "do=PUT_LABEL:URGENT&dossier=" + free.id + "@7", "/dossiers");
        assertThat(house.commands().asked).contains("put-label {label=URGENT} " + OptionalLong.empty());
        assertThat(claire.form("/dossiers/batch", "do=MARK_COMPLETE&dossier=" + free.id + "@latest", "/dossiers")
                        .statusCode())
                .isEqualTo(400);
    }

    /** What is no dossier leaves none of the others marked and untold. */
    @Test
    void marks_none_of_many_when_one_of_them_is_no_dossier() {
        house.commands().asked.clear();
        var fields = "do=PUT_LABEL:URGENT&dossier=" + free.id + "@7&dossier=x";
        assertThat(house.signedIn("claire")
                        .form("/dossiers/batch", fields, "/dossiers")
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.commands().asked).noneMatch(asked -> asked.startsWith("put-label"));
    }

    private static String reference(Past past) {
        return past.id.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
