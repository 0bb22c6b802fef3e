package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.dossier.DossierCommand.FileAppeal;
import fr.workinfrance.domain.procedure.DecisionTerm;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.web.Answer;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages that tell the law: eligibility, procedures, the board of opinions owed, findings while typing, appeals. */
class LawPagesIT {

    private static final String SOMEBODY = "asked=yes&nationality=GN&place=FRANCE&occupation=STUDENT&months=12&hours=";

    private static QueryHouse house;
    private static Past draft;
    private static Past examined;
    private static Past complete;
    private static Past refused;
    private static Past suspended;
    private static Past contested;
    private static Past quicker;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        draft = new Past().draft(house.account("awa"));
        examined = new Past().examined(house.account("awa"));
        complete = new Past().complete(house.account("awa"));
        refused = new Past().refused(house.account("awa"));
        contested = new Past().refused(house.account("awa"));
        contested.then(new FileAppeal(
                contested.id,
                new AppealId(new UUID(7, 7)),
                AppealKind.GRACIOUS,
                contested.words("The pay was misread.")));
        suspended = new Past().incomplete(house.account("awa"));
        quicker = new Past();
        quicker.submitted(house.account("awa"), quicker.form(), withinAMonth());
        house.tell(suspended, draft, examined, complete, refused, contested, quicker);
    }

    private static Terms withinAMonth() {
        var t = Past.TERMS;
        var d = t.decision();
        var month = new DecisionTerm(Period.ofMonths(1), d.meaning(), d.longestGranted(), d.article());
        return new Terms(t.procedure(), t.competence(), t.pieces(), t.rules(), t.opinions(), month);
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

    /** An appeal that nobody sees is rejected by silence. */
    @Test
    void keep_a_dossier_with_a_pending_appeal_among_those_to_be_answered() {
        var worklist = house.signedIn("claire").get("/dossiers").body();
        assertThat(worklist)
                .contains("/dossiers/" + contested.id + "\"")
                .doesNotContain("/dossiers/" + refused.id + "\"");
        var appeal = Objects.requireNonNull(DossierView.after(contested.events()))
                .contest()
                .appeals()
                .getFirst();
        assertThat(house.api("claire", "/api/dossiers").body())
                .containsPattern(contested.id + "[^}]*\"answerBy\":\"" + appeal.silenceOn() + "\"");
    }

    @Test
    void answer_anybody_whether_an_authorisation_is_needed() {
        var anybody = house.new Visitor();
        assertThat(anybody.get("/eligibility").statusCode()).isEqualTo(200);
        assertThat(anybody.get("/eligibility?asked=yes&hours=abc").body()).contains("écrivez un nombre");
        assertThat(anybody.get("/eligibility?asked=yes&nationality=GN").body())
                .contains("id=\"errors\"", "href=\"#place\"", "href=\"#months\"");
        assertThat(anybody.get("/eligibility?engagement=ORDINARY&" + SOMEBODY + 964)
                        .body())
                .contains("Aucune autorisation n’est nécessaire", "R5221-26", "Jusqu’à 964 heures", "01/10/2020");
        assertThat(anybody.get("/api/eligibility?engagement=ORDINARY&" + SOMEBODY + 964)
                        .body())
                .contains("\"hours\":\"964\"", "\"since\":\"2020-10-01\"");
        assertThat(anybody.get("/eligibility?engagement=APPRENTICESHIP&role=WORKER&" + SOMEBODY + 1600)
                        .body())
                .contains(
                        "Contrat d’apprentissage", "Mandat de l’employeur", "procedure=APPRENTICESHIP&amp;role=WORKER");
        assertThat(anybody.get("/api/eligibility?engagement=ORDINARY&" + SOMEBODY + 1600)
                        .body())
                .contains("\"HERE\"", "STUDENT_JOB", "STUDENT_CARD");
        assertThat(anybody.get("/api/eligibility?nationality=GN").statusCode()).isEqualTo(422);
    }

    @Test
    void tell_whoever_hires_for_a_job_that_does_not_lack_hands_to_show_the_offer() {
        var anybody = house.new Visitor();
        for (var place : List.of("FRANCE", "ABROAD")) {
            var asked = "/eligibility?asked=yes&nationality=GN&place=" + place
                    + "&occupation=OTHER&engagement=ORDINARY&hours=1600&months=12";
            assertThat(anybody.get(asked).body())
                    .contains("<li>Preuve de la publication de l’offre</li>")
                    .contains("Le métier est en tension");
            assertThat(anybody.get(asked + "&shortage=yes").body())
                    .contains("<li>CV et diplômes</li>")
                    .doesNotContain("<li>Preuve de la publication de l’offre</li>");
        }
    }

    @Test
    void show_the_procedures_and_keep_what_an_administrator_typed_when_it_is_refused() {
        var admin = house.signedIn("admin");
        assertThat(admin.get("/procedures").body())
                .contains("/procedures/ARTIST", "SMIC, en euros bruts de l’heure", "12,02", "Conseil des ministres")
                .contains("id=\"figure-STUDENT_HOURS\"", "plus de 12 mois");
        var page = admin.get("/procedures/ARTIST");
        assertThat(page.body()).contains("DRAC", "id=\"publish\"", "&quot;basis&quot;");
        house.commands().answer = new Answer.Refused(
                422,
                "definition-refused",
                "Définition refusée",
                "Corrigez.",
                List.of(new Answer.FieldTold("", "NO_PIECE", "Au moins une pièce.")));
        var refused = admin.form("/procedures/ARTIST", "from=2030-01-01&definition=%7B+rubbish", "/procedures/ARTIST");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Au moins une pièce.", "{ rubbish", "value=\"2030-01-01\"");
        assertThat(house.commands().asked).containsExactly("publish ARTIST { rubbish");
    }

    @Test
    void put_the_day_of_effect_into_the_definition() {
        var admin = house.signedIn("admin");
        var sent = admin.form(
                "/procedures/ARTIST", "from=2030-01-01&definition=%7B%22terms%22%3A%7B%7D%7D", "/procedures/ARTIST");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(house.commands().asked).singleElement().asString().contains("ARTIST@2030-01-01");
    }

    @Test
    void let_officers_read_procedures_and_only_administrators_publish() {
        var claire = house.signedIn("claire");
        assertThat(claire.get("/procedures/ARTIST").body()).contains("DRAC").doesNotContain("id=\"publish\"");
        assertThat(claire.form("/procedures/ARTIST", "from=2030-01-01&definition=x", "/dossiers")
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.signedIn("awa").get("/procedures").statusCode()).isEqualTo(403);
        assertThat(house.commands().asked).noneMatch(asked -> asked.startsWith("publish"));
        assertThat(house.new Visitor().get("/api/procedures").body()).contains("MEDICAL_INTERN@", "P2M");
        assertThat(house.new Visitor().get("/api/procedures/ARTIST").body()).contains("ARTIST@2016-11-01");
        assertThat(house.new Visitor().get("/api/procedures/NONE").statusCode()).isEqualTo(404);
    }

    @Test
    void show_the_agency_in_charge_who_owes_what_by_when() {
        var board = house.signedIn("claire").get("/board");
        assertThat(board.statusCode()).isEqualTo(200);
        var line = board.body().substring(0, board.body().indexOf("/dossiers/" + examined.id));
        assertThat(line.substring(line.lastIndexOf("<tr>"))).contains("Préfecture", "31/03/2026");
        assertThat(house.api("claire", "/api/board").body())
                .containsPattern("\"dossier\":\"" + examined.id
                        + "\"[^}]*\"agency\":\"PREFECTURE-75\"[^}]*\"dueOn\":\"2026-03-31\"");
        assertThat(house.api("denis", "/api/board").body()).doesNotContain(examined.id.toString());
        assertThat(house.signedIn("paul").get("/board").statusCode()).isEqualTo(403);
    }

    @Test
    void tell_the_delay_day_by_day_with_a_reason_for_each() {
        var page = house.signedIn("claire").get("/dossiers/" + suspended.id).body();
        assertThat(page)
                .contains(
                        day("2026-03-02", "02/03/2026", "Jour de réception\u00a0: il n’est pas compté"),
                        day("2026-03-03", "03/03/2026", "Suspendu\u00a0: des pièces sont attendues"),
                        day("2026-03-16", "16/03/2026", "Suspendu\u00a0: des pièces sont attendues"),
                        day("2026-03-17", "17/03/2026", "Jour compté"));
        assertThat(house.signedIn("awa")
                        .get("/dossiers/" + suspended.id + "?lang=en")
                        .body())
                .contains("Suspended: documents are awaited");
    }

    /** A dossier keeps the delay it was submitted under, whatever the law says since. */
    @Test
    void tell_of_silence_the_delay_of_the_dossier_and_no_other() {
        assertThat(house.signedIn("claire").get("/dossiers/" + quicker.id).body())
                .contains("Le silence de l’administration pendant 1 mois vaut rejet.");
        assertThat(house.signedIn("awa")
                        .get("/dossiers/" + quicker.id + "?lang=en")
                        .body())
                .contains("Silence from the administration for 1 month is a refusal.");
        assertThat(house.api("claire", "/api/dossiers/" + quicker.id).body()).contains("\"delay\":\"P1M\"");
        assertThat(house.signedIn("claire").get("/dossiers/" + suspended.id).body())
                .contains("Le silence de l’administration pendant 2 mois vaut rejet.");
    }

    @Test
    void tell_how_many_days_before_a_reminder_goes_out() {
        assertThat(house.signedIn("claire").get("/board").body()).contains("Un rappel part 5 jours avant l’échéance");
    }

    private static String day(String day, String shown, String reason) {
        return "<time datetime=\"%s\">%s</time> – <span>%s</span>".formatted(day, shown, reason);
    }

    @Test
    void check_a_form_on_demand_with_or_without_a_program_in_the_browser() {
        var awa = house.signedIn("awa");
        var page = "/dossiers/" + draft.id + "/form";
        var checked =
                awa.multipart(page, List.of(new String[] {"do", "check"}, new String[] {"JOB", "Vendeuse"}), page);
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("id=\"findings\"", "value=\"Vendeuse\"");
        assertThat(house.commands().asked).anyMatch(asked -> asked.startsWith("save-draft"));
    }

    @Test
    void explain_to_the_applicant_how_the_findings_are_made() {
        assertThat(house.signedIn("awa").get("/dossiers/" + examined.id).body())
                .contains("id=\"explanation\"", "R311-3-1-2", "Réponses lues");
    }

    @Test
    void offer_an_appeal_against_a_refusal_and_its_answer_to_the_service() {
        var awa = house.signedIn("awa");
        assertThat(awa.get("/dossiers/" + refused.id).body()).contains("id=\"file-appeal\"", "appeal-GRACIOUS");
        assertThat(awa.get("/dossiers/" + contested.id).body())
                .contains("The pay was misread.", "L411-7")
                .doesNotContain("id=\"file-appeal\"");
        var body = "appeal=" + new UUID(8, 8) + "&kind=GRACIOUS&grounds=Because";
        var page = "/dossiers/" + refused.id;
        assertThat(awa.form(page + "/moves/file-appeal", body, page).statusCode())
                .isEqualTo(302);
        assertThat(house.commands().asked).singleElement().asString().contains("file-appeal", "GRACIOUS", "Because");
        assertThat(house.signedIn("claire").get("/dossiers/" + contested.id).body())
                .contains("decide-appeal", new UUID(7, 7).toString());
    }

    @Test
    void propose_the_opinions_that_the_procedure_knows_of() {
        assertThat(house.signedIn("claire").get("/dossiers/" + complete.id).body())
                .contains(
                        "id=\"planned\"",
                        "name=\"agency\" value=\"PREFECTURE-75\"",
                        "name=\"agency\" value=\"LABOUR_INSPECTION-75\"");
        assertThat(house.signedIn("claire").get("/dossiers/" + examined.id).body())
                .doesNotContain("id=\"planned\"");
    }
}
