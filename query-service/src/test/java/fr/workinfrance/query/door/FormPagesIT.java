package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand.OpenDraft;
import fr.workinfrance.domain.dossier.DossierCommand.SaveDraft;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.web.Answer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a form says when not all of what was typed and chosen can be kept. */
class FormPagesIT {

    private static final Answer OVERTAKEN = new Answer.Refused(412, "conflict", "Changed", "It changed", List.of());
    private static final Answer ZIP =
            new Answer.Refused(422, "piece-format", "Format", "Neither PDF nor image", List.of());

    private static QueryHouse house;
    private static Past draft;
    private static Past bare;
    private static Past raced;
    private static Past submitted;
    private static Past examined;
    private static Past refused;
    private static Past hiring;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        draft = new Past().draft(house.account("awa"));
        submitted = new Past().submitted(house.account("awa"));
        examined = new Past().examined(house.account("awa"));
        refused = new Past().refused(house.account("awa"));
        bare = new Past().draft(house.account("awa"));
        bare.then(new SaveDraft(bare.id, Personal.of(Subjects.worker(bare.id), new Answers(answers()))));
        raced = new Past().draft(house.account("awa"));
        hiring = new Past();
        hiring.then(new OpenDraft(
                hiring.id,
                AccountId.of(house.account("martin")),
                ApplicantRole.EMPLOYER,
                ProcedureId.of("EMPLOYEE@2021-04-01")));
        house.tell(raced, bare, draft, submitted, examined, refused, hiring);
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @BeforeEach
    void forgetting() {
        house.commands().asked.clear();
        house.commands().otherwise.clear();
        house.commands().meanwhile = () -> {};
        house.commands().answer = new Answer.Done("", 1, List.of());
    }

    @Test
    void answers_a_script_that_nobody_is_signed_in_instead_of_showing_it_the_sign_in() {
        var answer = house.new Visitor().script(form());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(house.signedIn("awa").get(form()).body())
                .contains("data-autosave", "id=\"autosave-signed-out\"", "target=\"_blank\"", "Pas enregistré");
    }

    @Test
    void says_in_which_order_the_papers_of_a_permit_under_renewal_come() {
        var awa = house.signedIn("awa");
        assertThat(awa.get(form()).body()).containsOnlyOnce("la convocation, l’ancien titre, puis le récépissé");
        assertThat(awa.get(form() + "?lang=en").body())
                .containsOnlyOnce("the summons, the old permit, then the récépissé");
        awa.get(form() + "?lang=fr");
    }

    @Test
    void says_when_an_offer_has_to_be_shown() {
        assertThat(house.signedIn("martin")
                        .get("/dossiers/" + hiring.id + "/form")
                        .body())
                .containsPattern("Preuve de la publication de l’offre</span>\\s*<span[^>]*>"
                        + "nécessaire si le métier n’est pas en tension<");
    }

    @Test
    void gives_back_what_was_typed_in_a_form_that_could_not_be_taken() {
        var page = house.new Visitor().formOfNobody(form(), "LAST_NAME=Ndiaye+%3Cb%3E&_csrf=x&once=y&version=3");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("Ndiaye &lt;b&gt;", "href=\"" + form() + "\"", "n’est pas enregistré")
                .doesNotContain("rechargez");
    }

    @Test
    void saves_over_the_version_it_was_typed_over_and_says_when_another_page_saved_since() {
        var awa = house.signedIn("awa");
        assertThat(awa.get(form()).body()).contains("name=\"version\" value=\"1\"");
        awa.form(form(), "LAST_NAME=Sow&do=save&version=1", form());
        assertThat(house.commands().asked).anyMatch(asked -> asked.startsWith("save-draft") && asked.endsWith("[1]"));
        house.commands().otherwise.put("save-draft", OVERTAKEN);
        var page = awa.form(form(), "LAST_NAME=Sow&do=save&version=0", form());
        assertThat(page.statusCode()).isEqualTo(412);
        assertThat(page.body())
                .contains(
                        "value=\"Sow\"",
                        "id=\"others\"",
                        "href=\"#LAST_NAME\"",
                        "enregistré\u00a0: «\u00a0Diallo\u00a0»")
                .doesNotContain("Rien n’a été enregistré");
    }

    /** The view is behind what overtook the page: it is waited for, so that saving once more is saving over what was seen. */
    @Test
    void shows_what_overtook_it_and_not_what_was_before() {
        var awa = house.signedIn("awa");
        var path = "/dossiers/" + raced.id + "/form";
        assertThat(awa.get(path).body()).contains("name=\"version\" value=\"1\"");
        house.commands().otherwise.put("save-draft", new Answer.Refused(412, "conflict", "No", "No", List.of(), 2));
        house.commands().meanwhile = () -> Thread.ofVirtual().start(FormPagesIT::catchesUp);
        var page = awa.form(path, "LAST_NAME=Sow&do=save&version=1", path);
        assertThat(page.statusCode()).isEqualTo(412);
        assertThat(page.body()).contains("name=\"version\" value=\"2\"");
    }

    private static void catchesUp() {
        house.sql()
                .sql(
                        "UPDATE applicant.dossier SET view = replace(view, '\"version\":1,', '\"version\":2,') WHERE id = ?")
                .param(raced.id.value())
                .update();
    }

    @Test
    void leads_whoever_types_the_address_of_submitting_to_the_page_that_submits() {
        var led = house.signedIn("awa").get("/dossiers/" + draft.id + "/submit");
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location").orElseThrow()).endsWith("/dossiers/" + draft.id + "/summary");
    }

    @Test
    void keeps_every_good_file_and_names_each_that_is_not_joined() {
        house.commands().otherwise.put("upload PASSPORT", ZIP);
        var page = house.signedIn("awa")
                .multipart(
                        form(),
                        List.of(
                                new String[] {"LAST_NAME", "Sow"},
                                file("STAY_DOCUMENT", "ok.pdf", "%PDF"),
                                file("PASSPORT", "zip.pdf", "PK"),
                                file("STUDENT_CARD", "nothing.pdf", ""),
                                file("WORK_CONTRACT", "ok2.pdf", "%PDF")),
                        form());
        assertThat(house.commands().asked)
                .contains("upload STAY_DOCUMENT", "upload PASSPORT", "upload WORK_CONTRACT")
                .doesNotContain("upload STUDENT_CARD");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("zip.pdf", "Neither PDF nor image", "href=\"#piece.PASSPORT\"")
                .contains("nothing.pdf", "Ce fichier est vide", "les autres fichiers choisis sont enregistrés")
                .doesNotContain("Rien n’a été enregistré");
    }

    @Test
    void says_that_answers_came_too_late_and_gives_them_back() {
        var path = "/dossiers/" + submitted.id + "/form";
        var page = house.signedIn("awa").form(path, "LAST_NAME=Toolate&do=save", "/dossiers/" + submitted.id);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("id=\"unkept\"", "Toolate", "href=\"/dossiers/" + submitted.id + "\"");
        assertThat(house.commands().asked).isEmpty();
    }

    @Test
    void leads_from_a_page_with_errors_to_its_form_in_the_other_language() {
        house.commands().answer = new Answer.Refused(422, "unprocessable", "No", "No", List.of());
        var page = house.signedIn("awa").form("/dossiers/" + draft.id + "/submit", "version=1", form());
        assertThat(page.body()).contains("href=\"/dossiers/" + draft.id + "/submit?lang=en\"");
    }

    @Test
    void tells_of_a_nationality_as_soon_as_it_is_typed() {
        var page = house.signedIn("awa").form(form(), "NATIONALITY=FR&do=check", form());
        assertThat(page.body())
                .contains("data-rule=\"NATIONALITY_OUT_OF_SCOPE\"")
                .doesNotContain("data-rule=\"PIECE_MISSING\"", "data-rule=\"PAY_UNDER_MINIMUM\"");
    }

    @Test
    void warns_of_compulsory_pieces_before_the_request_is_sent() {
        var page = house.signedIn("awa").get("/dossiers/" + bare.id + "/summary");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("data-rule=\"PIECE_MISSING\"", "Des pièces obligatoires manquent")
                .contains("au plus pendant le délai accordé pour les produire", "art. L114-5")
                .containsPattern("(?s)id=\"missing\".*Déposer la demande");
        assertThat(house.signedIn("awa")
                        .get("/dossiers/" + draft.id + "/summary")
                        .body())
                .doesNotContain("id=\"missing\"");
    }

    @Test
    void tells_every_day_in_one_writing_before_the_request_is_sent() {
        var starts = ParisTime.dayOf(Instant.now()).plusMonths(1);
        assertThat(house.signedIn("awa")
                        .get("/dossiers/" + bare.id + "/summary")
                        .body())
                .contains(
                        "17/05/1999", DateTimeFormatter.ofPattern("dd/MM/uuuu").format(starts))
                .doesNotContain(starts.toString());
    }

    @Test
    void gives_back_what_was_typed_for_a_move_that_is_no_longer_possible() {
        house.commands().answer = OVERTAKEN;
        var page = house.signedIn("claire")
                .form(
                        "/dossiers/" + refused.id + "/moves/approve-dossier",
                        "version=5&conditions=Part+time+only",
                        "/dossiers/" + refused.id);
        assertThat(page.statusCode()).isEqualTo(412);
        assertThat(page.body())
                .contains("id=\"typed-back\"", "Part time only", "Ouvrir le dossier tel qu’il est maintenant")
                .doesNotContain("toujours dans le formulaire");
    }

    @Test
    void names_the_field_to_be_mended_and_leads_to_it() {
        house.commands().answer = new Answer.Refused(
                422, "unprocessable", "Mend", "Mend it", List.of(new Answer.FieldTold("reason", "MISSING", "Needed.")));
        var page = house.signedIn("claire")
                .form(
                        "/dossiers/" + examined.id + "/moves/close-dossier",
                        "version=5&message=Well",
                        "/dossiers/" + examined.id);
        assertThat(page.body())
                .contains("<a href=\"#close-dossier-reason\">Raison</a>", "Needed.")
                .containsPattern("id=\"close-dossier-reason\" name=\"reason\" required");
    }

    @Test
    void joins_no_empty_file_to_a_dossier_and_says_so() {
        var awa = house.signedIn("awa");
        var sent = awa.multipart(
                "/dossiers/" + submitted.id + "/pieces",
                List.of(new String[] {"kind", "PASSPORT"}, new String[] {"file\"; filename=\"nothing.pdf", ""}),
                "/dossiers/" + submitted.id);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(house.commands().asked).isEmpty();
        assertThat(awa.get("/dossiers/" + submitted.id).body()).contains("«\u00a0nothing.pdf\u00a0» est vide");
    }

    @Test
    void keep_a_message_and_its_good_files_when_another_file_is_refused() {
        house.commands().otherwise.put("attach bad.pdf", ZIP);
        var path = "/dossiers/" + examined.id + "/messages";
        var page = house.signedIn("awa")
                .multipart(
                        path,
                        List.of(
                                new String[] {"text", "With two files"},
                                new String[] {"once", "11111111-2222-4333-8444-555555555555"},
                                new String[] {"file\"; filename=\"good.pdf", "%PDF"},
                                new String[] {"file\"; filename=\"bad.pdf", "PK"},
                                new String[] {"file\"; filename=\"nothing.pdf", ""}),
                        path);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(house.commands().asked).noneMatch(asked -> asked.startsWith("write-message"));
        assertThat(page.body())
                .contains("With two files</textarea>", "bad.pdf", "nothing.pdf", "Ce fichier est vide")
                .contains("name=\"ready\" value=\"good.pdf\"", "value=\"11111111-2222-4333-8444-555555555555\"")
                .doesNotContain("maxlength=\"10000\"");
    }

    @Test
    void list_whom_each_dossier_is_about() {
        assertThat(house.signedIn("awa").get("/dossiers").body())
                .contains("Awa Diallo", "Librairie des Deux Rives", "Le Bon Pain", "Salarié");
    }

    /** Everything the form asks of a student, and no piece. */
    private static Map<FormField, String> answers() {
        var today = ParisTime.dayOf(Instant.now());
        var typed = new EnumMap<FormField, String>(FormField.class);
        typed.putAll(Map.of(
                FormField.COMMUNE, "Paris",
                FormField.POSTAL_CODE, "75010",
                FormField.CIVILITY, "MADAME",
                FormField.LAST_NAME, "Diallo",
                FormField.FIRST_NAME, "Awa",
                FormField.NATIONALITY, "GN",
                FormField.BIRTH_DATE, "17/05/1999",
                FormField.BIRTH_PLACE, "Conakry",
                FormField.EMAIL, "awa@example.org",
                FormField.PHONE, "06 01 02 03 04"));
        typed.putAll(Map.of(
                FormField.REQUEST, "FIRST",
                FormField.PERMIT_NUMBER, "9902345678",
                FormField.PERMIT_EXPIRY, today.plusMonths(14).toString(),
                FormField.PERMIT_DEPARTEMENT, "75",
                FormField.PERMIT_ISSUED_BY, "Préfecture de police",
                FormField.SIRET, "732 829 320 00074",
                FormField.EMPLOYER_NAME, "Le Bon Pain",
                FormField.REPRESENTATIVE_LAST_NAME, "Morane",
                FormField.REPRESENTATIVE_FIRST_NAME, "Bob",
                FormField.REPRESENTATIVE_EMAIL, "bob@example.org"));
        typed.putAll(Map.of(
                FormField.REPRESENTATIVE_PHONE, "01 02 03 04 05",
                FormField.JOB, "Vendeuse",
                FormField.WORKPLACE, "16 passage de l’Industrie, 75010 Paris",
                FormField.CONTRACT_TYPE, "FIXED_TERM",
                FormField.CONTRACT_START, today.plusMonths(1).toString(),
                FormField.CONTRACT_END, today.plusMonths(11).toString(),
                FormField.HOURS, "35 heures/semaine",
                FormField.GROSS_PAY, "2500 euros/mois",
                FormField.REGULATED_PROFESSION, "non"));
        return typed;
    }

    private static String form() {
        return "/dossiers/" + draft.id + "/form";
    }

    private static String[] file(String kind, String name, String content) {
        return new String[] {"piece." + kind + "\"; filename=\"" + name, content};
    }
}
