package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.dossier.DossierCommand.FileAppeal;
import fr.workinfrance.query.Past;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What pages offer between the day on which silence decided and its recording: nothing that would be refused. */
class SilencePagesIT {
    private static final String LAST_DAY = "2026-05-02T21:59:59Z";
    private static final String DAY_AFTER = "2026-05-02T22:00:00Z";

    private static QueryHouse house;
    private static Past submitted;
    private static Past examined;
    private static Past incomplete;
    private static Past contested;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        submitted = new Past().submitted(house.account("awa"));
        examined = new Past().examined(house.account("awa"));
        incomplete = new Past().incomplete(house.account("awa"));
        contested = new Past().refused(house.account("awa"));
        contested.then(new FileAppeal(
                contested.id, new AppealId(new UUID(7, 8)), AppealKind.GRACIOUS, contested.words("Misread.")));
        house.tell(submitted, examined, incomplete, contested);
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @Test
    void offer_the_officer_in_charge_no_move_and_say_why() {
        house.itIs(LAST_DAY);
        assertThat(page("claire", submitted)).contains("moves/close-dossier").doesNotContain("id=\"silenced\"");
        house.itIs(DAY_AFTER);
        assertThat(page("claire", submitted))
                .doesNotContain("/moves/")
                .contains("id=\"silenced\"", "02/05/2026", "L231-4");
    }

    @Test
    void offer_a_consulted_agency_no_answer_and_say_why() {
        house.itIs(LAST_DAY);
        assertThat(page("paul", examined)).contains("moves/give-opinion");
        house.itIs("2026-05-20T10:00:00Z");
        assertThat(page("paul", examined)).doesNotContain("/moves/").contains("id=\"silenced\"");
    }

    @Test
    void offer_the_applicant_neither_pieces_nor_withdrawal_and_say_what_comes() {
        house.itIs("2026-03-10T09:00:00Z");
        assertThat(page("awa", incomplete)).contains("id=\"missing\"", "moves/withdraw-dossier");
        house.itIs("2026-06-20T10:00:00Z");
        assertThat(page("awa", incomplete))
                .doesNotContain("id=\"missing\"", "/moves/")
                .contains("id=\"silenced\"", "L231-4");
    }

    @Test
    void offer_no_answer_to_an_appeal_that_silence_rejected() {
        house.itIs("2026-05-03T21:59:59Z");
        assertThat(page("claire", contested)).contains("moves/decide-appeal");
        house.itIs("2026-05-03T22:00:00Z");
        assertThat(page("claire", contested)).doesNotContain("/moves/").contains("id=\"silenced\"", "L411-7");
        assertThat(page("awa", contested)).contains("id=\"silenced\"", "L411-7");
    }

    @Test
    void tell_apart_in_the_worklist_what_is_due_soon_and_what_is_past() {
        house.itIs(LAST_DAY);
        assertThat(listed(submitted)).contains("02/05/2026", "bientôt").doesNotContain("dépassé");
        house.itIs(DAY_AFTER);
        assertThat(listed(submitted)).contains("02/05/2026", "dépassé").doesNotContain("bientôt");
    }

    private static String listed(Past past) {
        var reference = past.id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return house.signedIn("claire").get("/dossiers?q=" + reference).body();
    }

    private static String page(String login, Past past) {
        var answer = house.signedIn(login).get("/dossiers/" + past.id);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
