package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What applicants find at the addresses of their dossiers, from the draft to the papers they keep. */
class ApplicantPagesIT extends ToldPages {

    @Test
    void shows_an_applicant_their_dossiers_at_every_stage() {
        var awa = house.signedIn("awa");
        assertThat(awa.get("/dossiers").body()).contains(reference(examined), reference(draft));
        for (var past : List.of(incomplete, examined, withdrawn, refused)) {
            var page = awa.get("/dossiers/" + past.id);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(reference(past), "Diallo", "data-part=\"AUDIT_TRAIL\"");
        }
        assertThat(awa.get("/dossiers/" + examined.id).body())
                .doesNotContain("On reflection.", "Is the permit genuine?");
        assertThat(awa.get("/dossiers/" + withdrawn.id).body()).contains("A forged contract.");
        assertThat(awa.get("/dossiers/" + incomplete.id + "?lang=en").body()).contains("What happens next?");
    }

    @Test
    void lets_an_applicant_give_up_a_draft_and_shows_what_is_left_of_it() {
        var awa = house.signedIn("awa");
        assertThat(awa.get("/dossiers/" + draft.id + "/form").body())
                .contains("id=\"give-up\"", "/dossiers/" + draft.id + "/moves/withdraw-dossier");
        var page = awa.get("/dossiers/" + abandoned.id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Retiré par le demandeur").doesNotContain("id=\"receipt\"");
        assertThat(awa.get("/dossiers").body()).contains(reference(abandoned));
        assertThat(house.signedIn("claire").get("/dossiers/" + abandoned.id).statusCode())
                .isEqualTo(404);
        assertThat(house.signedIn("agnes")
                        .get("/dossiers/" + abandoned.id + "/trail")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shows_what_was_sent_of_what_is_asked_and_offers_to_send_it_on_only_then() {
        var awa = house.signedIn("awa");
        assertThat(awa.get("/dossiers/" + incomplete.id).body())
                .contains("file-PASSPORT", "Joignez au moins un des fichiers demandés")
                .doesNotContain("data-sent", "moves/supplement-dossier");
        assertThat(awa.get("/dossiers/" + answered.id).body())
                .contains("data-sent=\"PASSPORT\"", "moves/supplement-dossier", "jointe le 02/03/2026");
    }

    @Test
    void announces_no_silence_once_the_examination_is_over() {
        var awa = house.signedIn("awa");
        for (var past : List.of(withdrawn, refused))
            assertThat(awa.get("/dossiers/" + past.id).body())
                    .contains("L’examen est terminé.")
                    .doesNotContain("Sans réponse à la fin de ce jour");
    }

    @Test
    void shows_a_draft_with_everything_as_it_was_typed() {
        var awa = house.signedIn("awa");
        var form = awa.get("/dossiers/" + draft.id + "/form");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("value=\"Diallo\"", "value=\"the first\"", "piece.PASSPORT");
        assertThat(awa.get("/dossiers/" + draft.id + "/summary").statusCode()).isEqualTo(200);
        assertThat(awa.get("/dossiers/new").statusCode()).isEqualTo(200);
    }

    @Test
    void says_what_is_wrong_and_keeps_what_was_typed() {
        var awa = house.signedIn("awa");
        var page = awa.multipart(
                "/dossiers/" + draft.id + "/form",
                List.of(new String[] {"LAST_NAME", "Ndiaye <b>"}, new String[] {"SIRET", "123"}, new String[] {
                    "do", "review"
                }),
                "/dossiers/" + draft.id + "/form");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("id=\"errors\"", "href=\"#SIRET\"", "value=\"Ndiaye &lt;b&gt;\"", "value=\"123\"");
        assertThat(house.commands().asked)
                .anyMatch(asked -> asked.startsWith("save-draft") && asked.contains("Ndiaye"));
    }

    @Test
    void saves_a_form_that_was_sent_without_files() {
        var page = "/dossiers/" + draft.id + "/form";
        var sent = house.signedIn("awa").form(page, "LAST_NAME=Sow&do=save", page);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(house.commands().asked).anyMatch(asked -> asked.contains("Sow"));
    }

    @Test
    void gives_the_applicant_a_receipt_that_says_what_the_law_wants() {
        var awa = house.signedIn("awa");
        assertThat(awa.get("/dossiers/" + examined.id).body()).contains("/receipt\"", "/completeness\"");
        var receipt = awa.get("/dossiers/" + examined.id + "/receipt");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body())
                .contains("Accusé de réception", reference(examined), "Awa Diallo", "Librairie des Deux Rives")
                .contains("reçue le 02/03/2026", "décision implicite de rejet", "réputée rejetée")
                .contains("Adresse postale", "Téléphone", "Adresse électronique")
                .contains("Recours gracieux", "tribunal administratif", "deux mois", "R112-5");
        assertThat(awa.get("/dossiers/" + incomplete.id + "/receipt").body()).contains("Passeport", "L114-5");
        assertThat(awa.get("/dossiers/" + examined.id + "/receipt?lang=en").body())
                .contains("Your request was received on");
        assertThat(awa.get("/dossiers/" + refused.id + "/receipt?lang=fr").body())
                .contains("L’examen est terminé", "Recours gracieux")
                .doesNotContain("réputée rejetée");
    }

    @Test
    void tells_on_the_receipt_how_to_reach_a_service_whose_e_mail_is_not_known_and_when_silence_decides() {
        var awa = house.signedIn("awa");
        var receipt = "/dossiers/" + examined.id + "/receipt";
        assertThat(awa.get(receipt + "?lang=fr").body())
                .contains("unité départementale de Paris", "19-21 rue Madeleine Vionnet", "01 70 96 20 00")
                .contains("sans réponse à la fin du 02/05/2026", "écrivez-lui par les messages de ce dossier");
        assertThat(awa.get(receipt + "?lang=en").body())
                .contains("19-21 rue Madeleine Vionnet", "01 70 96 20 00")
                .contains("an answer by the end of 2 May 2026", "write to it by the messages of this dossier");
        awa.get(receipt + "?lang=fr");
    }

    @Test
    void tells_how_to_reach_the_service_to_which_a_dossier_was_passed_on() {
        var awa = house.signedIn("awa");
        for (var page : List.of("", "/receipt")) {
            assertThat(awa.get("/dossiers/" + forwarded.id + page + "?lang=fr").body())
                    .as(page)
                    .containsSubsequence(
                            "Service qui a reçu la demande",
                            "unité départementale de Paris",
                            "Service en charge aujourd’hui",
                            "unité départementale du Rhône",
                            "8-10 rue du Nord, 69625 Villeurbanne Cedex",
                            "04 72 65 58 50",
                            "rhona-ut69.direction@direccte.gouv.fr")
                    .doesNotContain("Service chargé du dossier", "??");
            assertThat(awa.get("/dossiers/" + forwarded.id + page + "?lang=en").body())
                    .as(page)
                    .contains("Service that received it", "Service in charge today", "Villeurbanne", "04 72 65 58 50")
                    .doesNotContain("??");
            assertThat(awa.get("/dossiers/" + examined.id + page + "?lang=fr").body())
                    .as(page)
                    .contains("Service chargé du dossier")
                    .doesNotContain("Service qui a reçu la demande", "Service en charge aujourd’hui");
        }
    }

    @Test
    void attests_that_a_dossier_is_complete_once_it_is() {
        var awa = house.signedIn("awa");
        var complete = awa.get("/dossiers/" + examined.id + "/completeness");
        assertThat(complete.statusCode()).isEqualTo(200);
        assertThat(complete.body())
                .contains("Attestation de dossier complet", "reconnu complet le 02/03/2026", "Contrat de travail")
                .contains("ne vaut pas autorisation de travail");
        assertThat(awa.get("/dossiers/" + incomplete.id).body()).doesNotContain("/completeness\"");
        assertThat(awa.get("/dossiers/" + incomplete.id + "/completeness").statusCode())
                .isEqualTo(404);
    }

    @Test
    void gives_the_papers_of_a_dossier_to_nobody_else() {
        for (var login : List.of("martin", "denis", "agnes", "claire"))
            for (var paper : List.of("/receipt", "/completeness"))
                assertThat(house.signedIn(login)
                                .get("/dossiers/" + examined.id + paper)
                                .statusCode())
                        .isEqualTo(404);
        assertThat(house.signedIn("awa")
                        .get("/dossiers/" + draft.id + "/receipt")
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.signedIn("awa").get("/dossiers/not-a-number/receipt").statusCode())
                .isEqualTo(404);
    }

    @Test
    void tells_the_applicant_what_the_officer_wrote() {
        assertThat(house.signedIn("awa").get("/dossiers/" + incomplete.id).body())
                .contains("The passport, please.");
        assertThat(house.signedIn("claire").get("/dossiers/" + examined.id).body())
                .contains("The passport, please.");
        var awa = house.signedIn("awa").get("/dossiers/" + forwarded.id).body();
        assertThat(awa).contains("Moved to Lyon.");
        assertThat(house.signedIn("denis").get("/dossiers/" + forwarded.id).body())
                .contains("Moved to Lyon.");
        assertThat(house.signedIn("paul").get("/dossiers/" + examined.id).body())
                .doesNotContain("The passport, please.");
    }
}
