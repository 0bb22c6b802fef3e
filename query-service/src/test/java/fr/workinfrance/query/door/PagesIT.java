package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.domain.dossier.DossierCommand.WithdrawDossier;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.reading.Quality;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.domain.reading.ReadingEvent.ReadingRefused;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.web.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of reader finds at the addresses of dossiers. */
class PagesIT {
    /** How long a view is waited for by whoever may read it. */
    private static final Duration VIEW_PATIENCE = Duration.ofSeconds(2);

    private static final Instant NOON = Instant.parse("2026-03-05T11:00:00Z");

    private static QueryHouse house;
    private static Past draft;
    private static Past abandoned;
    private static Past incomplete;
    private static Past answered;
    private static Past arrived;
    private static Past examined;
    private static Past withdrawn;
    private static Past refused;
    private static Past forwarded;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        draft = new Past().draft(house.account("awa"));
        abandoned = new Past().draft(house.account("awa"));
        abandoned.then(new WithdrawDossier(abandoned.id));
        incomplete = new Past().incomplete(house.account("awa"));
        answered = new Past().incomplete(house.account("awa"));
        answered.then(new AttachPiece(answered.id, answered.piece(PieceKind.PASSPORT)));
        arrived = new Past().submitted(house.account("awa"));
        examined = new Past().examined(house.account("awa"));
        withdrawn = new Past().withdrawn(house.account("awa"));
        refused = new Past().refused(house.account("awa"));
        forwarded = new Past().submitted(house.account("awa"));
        forwarded.then(new ForwardDossier(forwarded.id, AgencyId.of("DIRECCTE-69"), forwarded.words("Moved to Lyon.")));
        house.tell(
                List.of(
                        new DossierRead(
                                refused.id, NOON, AccountId.of("agnes"), Quality.CONTROL, null, Set.of(Part.READINGS)),
                        new ReadingRefused(
                                refused.id,
                                NOON,
                                AccountId.of("martin"),
                                Quality.STRANGER,
                                null,
                                Set.of(Part.STAY_PIECES))),
                draft,
                abandoned,
                incomplete,
                answered,
                arrived,
                examined,
                withdrawn,
                refused,
                forwarded,
                new Past().closed(house.account("martin")));
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @BeforeEach
    void forgetting() {
        house.commands().asked.clear();
        house.commands().readingsFail = false;
        house.commands().answer = new Answer.Done("", 0, List.of());
    }

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
    void offers_an_officer_the_pieces_of_the_dossiers_own_terms() {
        var page = house.signedIn("claire").get("/dossiers/" + arrived.id).body();
        assertThat(page)
                .contains("gap-STUDENT_CARD", "gap-OTHER", " heures par semaine", "Demander des pièces")
                .doesNotContain("gap-SHOW_LICENCE", "gap-RESEARCH_CONTRACT", "href=\"/eligibility\"");
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
        house.api("lucie", "/api/dossiers/" + examined.id + "/attestation");
        house.api("awa", "/api/dossiers/" + examined.id);
        house.new Visitor().get("/dossiers/" + examined.id);
        assertThat(house.commands().asked)
                .contains("refusal " + examined.id + " []", "refusal " + unknown + " []")
                .contains("refusal " + examined.id + " [ATTESTATION]")
                .filteredOn(asked -> asked.startsWith("refusal"))
                .hasSize(3);
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

    private static Duration waited(QueryHouse.Visitor visitor, String path) {
        var from = System.nanoTime();
        visitor.get(path);
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** A page without what differs each time it is shown: numbers and form tokens. */
    private static String alike(String page) {
        return page.replaceAll("[0-9a-f-]{36}", "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String reference(Past past) {
        return past.id.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
