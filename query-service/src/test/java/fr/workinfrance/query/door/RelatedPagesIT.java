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
    void tells_that_another_agency_has_one_alike_and_nothing_more_of_it() {
        var paris =
                house.api("claire", "/api/dossiers/" + first.id + "/related").body();
        assertThat(list(paris, "elsewhere"))
                .isEqualTo("\"elsewhere\":[{\"agency\":\"DIRECCTE-69\",\"filedOn\":\"2026-03-02\",\"underWay\":true}");
        assertThat(paris)
                .doesNotContain(reference(elsewhere), elsewhere.id.toString(), reference(draft), draft.id.toString());
        var lyon = house.api("denis", "/api/dossiers/" + elsewhere.id + "/related");
        assertThat(lyon.statusCode()).isEqualTo(200);
        assertThat(list(lyon.body(), "elsewhere")).contains("DIRECCTE-75").doesNotContain("DIRECCTE-69");
        assertThat(lyon.body())
                .doesNotContain(reference(first), reference(second), first.id.toString(), second.id.toString());
    }

    @Test
    void says_nothing_of_other_agencies_about_whoever_is_only_of_the_same_employer() {
        var told =
                house.api("claire", "/api/dossiers/" + renewal.id + "/related").body();
        assertThat(list(told, "elsewhere")).isEqualTo("\"elsewhere\":[");
    }

    @Test
    void is_no_reading_of_the_dossier_of_another_agency() {
        house.commands().asked.clear();
        var page = house.signedIn("claire")
                .get("/dossiers/" + first.id + "/related")
                .body();
        assertThat(page)
                .contains("id=\"elsewhere\"", "Rhône", "02/03/2026", "en cours d’instruction")
                .doesNotContain("/dossiers/" + elsewhere.id);
        assertThat(house.commands().asked)
                .anyMatch(asked -> asked.startsWith("reading") && asked.contains(first.id.toString()))
                .noneMatch(asked -> asked.contains(elsewhere.id.toString()));
    }

    /** What the table holds of a person is marks under a key outside the database. */
    @Test
    void is_found_by_marks_alone() {
        var rows = house.sql()
                .sql("SELECT worker || ' ' || permit FROM likeness.dossier WHERE worker IS NOT NULL")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().allMatch(row -> row.matches("[A-Za-z0-9_-]{24} [A-Za-z0-9_-]{24}"));
    }

    @Test
    void is_counted_on_the_worklist_and_on_the_dossier_for_the_agency_in_charge_alone() {
        var claire = house.signedIn("claire");
        assertThat(claire.get("/dossiers").body())
                .contains("/dossiers/" + first.id + "/related\"", "data-alike=\"1\"", "1 dossier semblable")
                .doesNotContain("/dossiers/" + renewal.id + "/related", "data-alike=\"2\"");
        assertThat(claire.get("/dossiers/" + first.id).body()).contains("data-alike=\"1\"");
        assertThat(claire.get("/dossiers/" + renewal.id).body()).doesNotContain("data-alike");
        assertThat(house.signedIn("denis").get("/dossiers").body())
                .doesNotContain("data-alike")
                .contains("data-elsewhere=\"2\"");
        assertThat(claire.get("/dossiers/" + first.id).body()).contains("data-elsewhere=\"1\"", "ailleurs");
        assertThat(claire.get("/dossiers/" + renewal.id).body()).doesNotContain("data-elsewhere");
        assertThat(house.signedIn("paul").get("/dossiers/" + first.id).body()).doesNotContain("data-elsewhere");
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
