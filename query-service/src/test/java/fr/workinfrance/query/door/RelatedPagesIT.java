package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.query.Past;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an officer is shown of dossiers that have to do with each other, and who is shown nothing. */
class RelatedPagesIT {

    private static QueryHouse house;
    private static Past first;
    private static Past second;
    private static Past elsewhere;
    private static Past renewal;
    private static Past draft;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        first = new Past().examined(house.account("awa"));
        second = new Past().complete(house.account("martin"));
        elsewhere = new Past().submitted(house.account("awa"));
        elsewhere.then(new ForwardDossier(elsewhere.id, AgencyId.of("DIRECCTE-69"), elsewhere.words("Moved to Lyon.")));
        renewal = new Past()
                .renewing(house.account("martin"), " " + reference(first).toLowerCase(Locale.ROOT));
        draft = new Past().draft(house.account("awa"));
        house.tell(first, second, elsewhere, renewal, draft);
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @Test
    void finds_the_same_person_and_the_same_employer_whoever_filed() {
        var told = house.api("claire", "/api/dossiers/" + first.id + "/related").body();
        assertThat(list(told, "alike")).contains(reference(second)).doesNotContain(reference(renewal));
        assertThat(list(told, "company")).contains(reference(second)).doesNotContain(reference(renewal));
        assertThat(told).doesNotContain("Diallo", "Awa");
    }

    @Test
    void finds_what_renews_and_what_is_renewed_by_the_reference_it_names() {
        assertThat(list(
                        house.api("claire", "/api/dossiers/" + first.id + "/related")
                                .body(),
                        "renewing"))
                .contains(reference(renewal));
        assertThat(list(
                        house.api("claire", "/api/dossiers/" + renewal.id + "/related")
                                .body(),
                        "renewed"))
                .contains(reference(first));
    }

    @Test
    void tells_nothing_of_what_another_agency_is_in_charge_of() {
        assertThat(house.api("claire", "/api/dossiers/" + first.id + "/related").body())
                .doesNotContain(reference(elsewhere), reference(draft));
        var lyon = house.api("denis", "/api/dossiers/" + elsewhere.id + "/related");
        assertThat(lyon.statusCode()).isEqualTo(200);
        assertThat(lyon.body()).doesNotContain(reference(first), reference(second));
    }

    @Test
    void is_counted_on_the_worklist_and_on_the_dossier_for_the_agency_in_charge_alone() {
        var claire = house.signedIn("claire");
        assertThat(claire.get("/dossiers").body())
                .contains("/dossiers/" + first.id + "/related\"", "data-alike=\"1\"", "1 dossier semblable")
                .doesNotContain("/dossiers/" + renewal.id + "/related", "data-alike=\"2\"");
        assertThat(claire.get("/dossiers/" + first.id).body()).contains("data-alike=\"1\"");
        assertThat(claire.get("/dossiers/" + renewal.id).body()).doesNotContain("data-alike");
        assertThat(house.signedIn("denis").get("/dossiers").body()).doesNotContain("data-alike");
        assertThat(house.signedIn("paul").get("/dossiers/" + first.id).body()).doesNotContain("data-alike");
    }

    @Test
    void is_open_only_to_officers_of_the_agency_in_charge_and_is_recorded() {
        for (var login : List.of("awa", "martin", "denis", "paul", "lucie", "agnes", "admin"))
            assertThat(house.signedIn(login)
                            .get("/dossiers/" + first.id + "/related")
                            .statusCode())
                    .as(login)
                    .isEqualTo(404);
        house.commands().asked.clear();
        var page = house.signedIn("claire").get("/dossiers/" + first.id + "/related");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Doublons possibles", reference(second));
        assertThat(house.commands().asked).anyMatch(asked -> asked.startsWith("reading") && asked.contains("IDENTITY"));
        assertThat(house.signedIn("claire").get("/dossiers/" + first.id).body()).contains("/related\"");
    }

    private static String list(String json, String name) {
        int from = json.indexOf("\"" + name + "\":[");
        return json.substring(from, json.indexOf(']', from));
    }

    private static String reference(Past past) {
        return past.id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
