package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareCancellation;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareEvent.ShareRevoked;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.ShareMade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The holder's page of shares: what was made, who used it, what can be done about it. */
class SharePagesIT {

    private static final LocalDate TODAY = ParisTime.dayOf(Instant.now());
    private static final UUID OPEN = new UUID(3, 1);
    private static final UUID REVOKED = new UUID(3, 2);

    private static QueryHouse house;
    private static Past attested;
    private static Past withdrawn;
    private static Past examined;
    private static Past ending;
    private static Past ended;
    private static Past cancelled;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        attested = new Past().attested(house.account("awa"));
        withdrawn = new Past().withdrawn(house.account("awa"));
        examined = new Past().examined(house.account("awa"));
        ending = new Past().repealed(house.account("awa"), TODAY.plusDays(1));
        ended = new Past().repealed(house.account("awa"), TODAY);
        cancelled = new Past().attested(house.account("awa"));
        cancelled.then(new DeclareCancellation(cancelled.id));
        house.tell(
                log -> log.tell(opened(new UUID(6, 3), "Logeur d’un autre"), "applicant:" + house.account("martin")));
        house.tellAlso(
                List.of(attested, withdrawn, examined, ending, ended, cancelled),
                opened(OPEN, "Banque du Quai"),
                opened(REVOKED, "Agence du Pont"),
                new ShareRevoked(attested.id, Instant.now(), new ShareId(REVOKED)));
        house.sql()
                .sql("INSERT INTO sharing.checked (share, at, verdict, way) VALUES (?, now(), 'VALID', 'PAGE')")
                .param(OPEN)
                .update();
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
    void shows_each_share_and_each_check_to_the_holder_alone() {
        var page = house.signedIn("awa").get(path(attested));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Banque du Quai",
                        "Agence du Pont",
                        "data-state=\"OPEN\"",
                        "data-state=\"REVOKED\"",
                        "sur la page",
                        "Valable");
        for (var other : List.of("martin", "claire", "agnes"))
            assertThat(house.signedIn(other).get(path(attested)).statusCode()).isIn(403, 404);
        assertThat(house.signedIn("awa").get(path(examined)).statusCode()).isEqualTo(404);
        assertThat(house.api("awa", "/api" + path(attested)).body())
                .contains("\"recipient\":\"Banque du Quai\"", "\"way\":\"PAGE\"");
    }

    @Test
    void shows_all_checks_of_a_share_a_page_at_a_time_and_those_tried_in_vain() {
        var sql = house.sql();
        for (int i = 0; i < 210; i++)
            sql.sql("INSERT INTO sharing.checked (share, at, verdict, way) VALUES (?, ?, ?, 'HOLDER')")
                    .params(
                            REVOKED,
                            Instant.parse("2018-01-01T00:00:00Z").plusSeconds(i).atOffset(ZoneOffset.UTC),
                            i == 0 ? "UNKNOWN" : "VALID")
                    .update();
        var awa = house.signedIn("awa");
        var checks = path(attested) + "/" + REVOKED + "/checks";
        assertThat(awa.get(path(attested)).body()).contains("href=\"" + checks + "\"");
        assertThat(awa.get(checks).body())
                .contains("id=\"older\"", "nom montré")
                .doesNotContain("id=\"newer\"", "Refusée", "??");
        assertThat(awa.get(checks + "?page=2").body())
                .contains("id=\"newer\"", "Refusée\u00a0: code révoqué")
                .doesNotContain("id=\"older\"", "??");
        assertThat(house.api("awa", "/api" + checks + "?page=2").body()).contains("\"verdict\":\"UNKNOWN\"");
        for (var other : List.of("martin", "claire", "agnes"))
            assertThat(house.signedIn(other).get(checks).statusCode()).isIn(403, 404);
        assertThat(awa.get(path(attested) + "/" + UUID.randomUUID() + "/checks").body())
                .doesNotContain("data-check");
        assertThat(awa.get(path(attested) + "/" + new UUID(6, 3) + "/checks").body())
                .doesNotContain("Logeur d’un autre");
    }

    @Test
    void says_in_words_that_somebody_compared_or_asked_to_be_told_and_what_they_were_answered() {
        var share = new UUID(6, 4);
        house.tellAlso(List.of(attested), opened(share, "Mairie du Bourg"));
        for (var found : List.of("SAME", "OTHER_NAME", "OTHER", "CANNOT_TELL", "UNKNOWN"))
            house.sql()
                    .sql("INSERT INTO sharing.checked (share, at, verdict, way) VALUES (?, now(), ?, 'COMPARED')")
                    .params(share, found)
                    .update();
        house.sql()
                .sql("INSERT INTO sharing.checked (share, at, verdict, way) VALUES (?, now(), 'VALID', 'WATCH')")
                .param(share)
                .update();
        var checks = path(attested) + "/" + share + "/checks";
        assertThat(house.signedIn("awa").get(checks).body())
                .contains("date de naissance comparée", "Pas celle du titulaire", "mais pas le nom", "être prévenu")
                .doesNotContain("??");
        assertThat(house.signedIn("awa").get(checks + "?lang=en").body())
                .contains("date of birth compared", "Not the holder’s", "but not the name", "to be told of changes")
                .doesNotContain("??");
    }

    @Test
    void shows_the_code_once() {
        house.commands().shared = new ShareMade.Made(OPEN, "7F3K-9Q2X-M4TB-C0DE");
        var awa = house.signedIn("awa");
        var made = awa.form(
                path(attested),
                "purpose=BANK&recipient=Banque&discloses=JOB&until=" + TODAY.plusDays(3),
                path(attested));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("7F3K-9Q2X-M4TB-C0DE", "/v/7F3K9Q2XM4TBC0DE");
        assertThat(house.commands().asked)
                .containsExactly(
                        "share {discloses=JOB, purpose=BANK, recipient=Banque, until=" + TODAY.plusDays(3) + "}");
        assertThat(awa.get(path(attested)).body()).doesNotContain("7F3K-9Q2X");
    }

    @Test
    void keeps_what_was_typed_when_it_is_refused() {
        house.commands().shared =
                new Answer.Refused(422, "share-refused", "Partage impossible", "Trop long", List.of());
        var refused = house.signedIn("awa")
                .form(
                        path(attested),
                        "purpose=HOUSING&recipient=Agence+du+Lac&discloses=HOLDER&until=2030-01-01",
                        path(attested));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Trop long", "Agence du Lac", "2030-01-01");
    }

    @Test
    void takes_a_share_back() {
        house.signedIn("awa").form(path(attested) + "/" + REVOKED + "/revocation", "x=y", path(attested));
        assertThat(house.commands().asked).containsExactly("revoke share " + REVOKED);
    }

    /** Whoever else takes part may share the attestation too: to whom is their own business. */
    @Test
    void shows_nobody_what_another_shares() {
        var page = house.signedIn("awa").get(path(attested)).body();
        assertThat(page).contains("Banque du Quai").doesNotContain("Logeur d’un autre");
    }

    /** As the page and the programs' door of the check do: {@code disclosed.recipient}. */
    @Test
    void tells_its_holder_that_the_recipient_is_shown_to_whoever_checks() {
        var awa = house.signedIn("awa");
        assertThat(awa.get(path(attested) + "?lang=fr").body())
                .contains("montré à qui vérifie")
                .doesNotContain("n’est pas montré");
        assertThat(awa.get(path(attested) + "?lang=en").body())
                .contains("shown to whoever checks")
                .doesNotContain("not shown");
        awa.get(path(attested) + "?lang=fr");
    }

    @Test
    void offers_no_new_code_of_what_has_ended() {
        assertThat(house.signedIn("awa").get(path(withdrawn)).body())
                .contains("a pris fin")
                .doesNotContain("share-form");
    }

    @Test
    void shows_the_attestation_of_what_has_ended_as_no_success_and_offers_only_the_codes_given() {
        house.itIs(Instant.now().toString());
        var awa = house.signedIn("awa");
        for (var past : List.of(withdrawn, ended, cancelled))
            assertThat(awa.get("/dossiers/" + past.id).body())
                    .containsPattern("data-part=\"ATTESTATION\"[^>]*alert--info")
                    .contains("id=\"shares\"", "Codes donnés")
                    .doesNotContainPattern("data-part=\"ATTESTATION\"[^>]*alert--success")
                    .doesNotContain("Partager l’attestation", "/wallet\"");
        assertThat(awa.get("/dossiers/" + ending.id).body())
                .containsPattern("data-part=\"ATTESTATION\"[^>]*alert--success")
                .doesNotContain("Partager l’attestation", "/wallet\"");
        assertThat(awa.get("/dossiers/" + attested.id).body())
                .containsPattern("data-part=\"ATTESTATION\"[^>]*alert--success")
                .contains("Partager l’attestation", "/wallet\"");
        assertThat(awa.get(path(cancelled)).body()).contains("a pris fin").doesNotContain("share-form");
        assertThat(awa.get("/dossiers/" + cancelled.id + "/wallet").body())
                .contains("id=\"no-more\"")
                .doesNotContain("Préparer l’envoi");
    }

    @Test
    void tells_a_repeal_as_done_from_its_day_on_only() {
        house.itIs(Instant.now().toString());
        var awa = house.signedIn("awa");
        assertThat(awa.get("/dossiers/" + ending.id).body())
                .contains("Prendra fin le", "L’autorisation prendra fin avant son terme")
                .doesNotContain("Autorisation abrogée<", "a pris fin avant son terme");
        assertThat(awa.get("/dossiers/" + ended.id).body())
                .contains("Autorisation abrogée<", "a pris fin avant son terme")
                .doesNotContain("Prendra fin le");
        assertThat(awa.get("/dossiers").body().split("Prendra fin le", -1)).hasSize(2);
        assertThat(awa.get("/dossiers").body().split("Autorisation abrogée<", -1))
                .hasSize(2);
        var claire = house.signedIn("claire").get("/dossiers?stage=AUTHORISATION_REPEALED");
        assertThat(claire.body().split("Prendra fin le", -1)).hasSize(2);
        assertThat(awa.get(path(ending)).body())
                .contains("Cette autorisation prendra fin le")
                .doesNotContain("share-form", "a pris fin");
        assertThat(awa.get(path(ended)).body()).contains("a pris fin").doesNotContain("share-form");
        assertThat(awa.get("/dossiers/" + ending.id + "/wallet").body())
                .contains("Cette autorisation prendra fin le")
                .doesNotContain("Préparer l’envoi");
        assertThat(awa.get("/dossiers/" + ended.id + "/wallet").body())
                .contains("id=\"no-more\"")
                .doesNotContain("Préparer l’envoi");
    }

    @Test
    void is_told_to_the_auditor_without_the_recipient_and_to_no_agency() {
        var trail = house.signedIn("agnes")
                .get("/dossiers/" + attested.id + "/trail")
                .body();
        assertThat(trail)
                .contains("share.opened/1", "Le titulaire a partagé son attestation")
                .doesNotContain("Banque du Quai");
        assertThat(house.signedIn("claire").get("/dossiers/" + attested.id).body())
                .doesNotContain("code de partage");
    }

    private static ShareOpened opened(UUID share, String recipient) {
        return new ShareOpened(
                attested.id,
                Instant.now(),
                new ShareId(share),
                SharePurpose.BANK,
                attested.words(recipient),
                Disclosure.HOLDER,
                TODAY.plusDays(9),
                share.toString());
    }

    private static String path(Past past) {
        return "/dossiers/" + past.id + "/shares";
    }
}
