package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.RemoveParty;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.exchange.ExchangeEvent.MessageWritten;
import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.exchange.Writer;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.InvitationMade;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is shown a dossier by invitation, what of it, and until when. Awa opened both; Martin is a mandatary of hers. */
class PartiesPagesIT {

    private static final InvitationId TAKEN = new InvitationId(new UUID(6, 1));
    private static final InvitationId OFFERED = new InvitationId(new UUID(6, 2));

    private static QueryHouse house;
    private static Past shared;
    private static Past left;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        var martin = AccountId.of(house.account("martin"));
        shared = joined(new Past().attested(house.account("awa")), martin);
        shared.then(new InviteParty(shared.id, OFFERED, ApplicantRole.MANDATARY, "b".repeat(64)));
        left = joined(new Past().attested(house.account("awa")), martin);
        left.then(new RemoveParty(left.id, TAKEN, AccountId.of(house.account("awa"))));
        house.tell(
                log -> {
                    log.tell(written(1, AccountId.of(house.account("awa")), "Bonjour."), "applicant:awa");
                    log.tell(written(2, martin, "Au nom de mon client."), "applicant:martin");
                },
                shared,
                left);
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @BeforeEach
    void forgetting() {
        house.commands().asked.clear();
        house.commands().readingsFail = false;
        house.commands().nobody = false;
        house.commands().answer = new Answer.Done(shared.id.toString(), 0, List.of());
    }

    @Test
    void are_shown_to_the_owner_with_what_can_be_done_about_them() {
        var page = house.signedIn("awa").get(path(shared)).body();
        assertThat(page)
                .contains(
                        "Martin Leroy",
                        "data-state=\"TAKES_PART\"",
                        "data-state=\"EXPIRED\"",
                        TAKEN + "/end",
                        OFFERED + "/revocation",
                        "invite-form")
                .doesNotContain(house.account("martin"));
        assertThat(house.commands().asked).isEmpty();
    }

    @Test
    void see_the_dossier_in_their_list_and_their_reading_is_recorded_first() {
        var martin = house.signedIn("martin");
        assertThat(martin.get("/dossiers").body())
                .contains(shared.id.toString(), "mandataire")
                .doesNotContain(left.id.toString());
        var page = martin.get(path(shared)).body();
        assertThat(page).contains(TAKEN + "/end").doesNotContain("invite-form", OFFERED + "/revocation");
        assertThat(house.commands().asked).anyMatch(asked -> asked.startsWith("reading "));
        house.commands().readingsFail = true;
        assertThat(martin.get("/dossiers/" + shared.id).statusCode()).isEqualTo(503);
        house.commands().nobody = true;
        assertThat(martin.get("/dossiers/" + shared.id).statusCode()).isEqualTo(404);
    }

    @Test
    void carry_and_share_no_attestation_that_speaks_of_somebody_else() {
        var martin = house.signedIn("martin");
        assertThat(martin.get("/dossiers/" + shared.id).body()).doesNotContain("/shares\"", "/wallet\"");
        for (var page : List.of("/shares", "/wallet"))
            assertThat(martin.get("/dossiers/" + shared.id + page).statusCode()).isEqualTo(404);
    }

    @Test
    void are_strangers_once_they_were_seen_out() {
        for (var page : List.of("", "/parties", "/form", "/messages", "/receipt", "/attestation"))
            assertThat(house.signedIn("martin")
                            .get("/dossiers/" + left.id + page)
                            .statusCode())
                    .as(page)
                    .isEqualTo(404);
        assertThat(house.api("martin", "/api/dossiers/" + left.id).statusCode()).isEqualTo(404);
        assertThat(house.api("awa", "/api/dossiers/" + left.id).body()).contains("dossier.party-removed");
    }

    @Test
    void are_named_to_the_service_in_charge_and_to_no_auditor() {
        assertThat(house.signedIn("claire").get("/dossiers/" + shared.id).body())
                .contains("Martin Leroy", "data-part=\"PARTIES\"");
        assertThat(house.api("claire", "/api/dossiers/" + shared.id).body()).contains("\"role\":\"MANDATARY\"");
        assertThat(house.api("agnes", "/api/dossiers/" + shared.id).body())
                .contains("\"role\":\"MANDATARY\"")
                .doesNotContain("Martin Leroy");
        assertThat(house.api("paul", "/api/dossiers/" + shared.id).body())
                .doesNotContain("\"parties\"", "Martin Leroy");
    }

    @Test
    void are_told_apart_in_what_they_write() {
        var path = "/dossiers/" + shared.id + "/messages";
        assertThat(senders(house.signedIn("awa").get(path).body())).containsExactly("Vous", "Un mandataire");
        assertThat(senders(house.signedIn("martin").get(path).body())).containsExactly("Le demandeur", "Vous");
        assertThat(senders(house.signedIn("claire").get(path).body())).containsExactly("Le demandeur", "Un mandataire");
    }

    private static List<String> senders(String page) {
        return Pattern.compile("<h2><span>([^<]+)</span>, <time")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void are_given_a_code_that_is_shown_once() {
        house.commands().invited = new InvitationMade.Made("7F3K-9Q2X-M4TB-C0DE-55TT", -1);
        var awa = house.signedIn("awa");
        var made = awa.form(path(shared), "role=MANDATARY", path(shared));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(made.body()).contains("7F3K-9Q2X-M4TB-C0DE-55TT");
        assertThat(house.commands().asked).containsExactly("invite MANDATARY");
        assertThat(awa.get(path(shared)).body()).doesNotContain("7F3K");
    }

    @Test
    void type_their_code_into_a_form_and_never_into_an_address() {
        var martin = house.signedIn("martin");
        assertThat(martin.get("/invitations").body()).contains("action=\"/invitations\"", "method=\"post\"");
        var come = martin.form("/invitations", "code=7F3K", "/invitations");
        assertThat(come.statusCode()).isEqualTo(302);
        assertThat(come.headers().firstValue("Location").orElseThrow())
                .contains("/dossiers/" + shared.id)
                .doesNotContain("7F3K");
        house.commands().answer = new Answer.Refused(404, "invitation-unknown", "Code inconnu", "Non.", List.of());
        var refused = martin.form("/invitations", "code=7F3K", "/invitations");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("Code inconnu").doesNotContain("7F3K");
        assertThat(house.signedIn("claire").get("/invitations").statusCode()).isEqualTo(403);
    }

    private static MessageWritten written(int number, AccountId by, String text) {
        var message = new MessageId(new UUID(7, number));
        return new MessageWritten(
                shared.id, Instant.now(), message, new Writer(by, null), null, shared.words(text), false);
    }

    private static Past joined(Past past, AccountId account) {
        past.then(new InviteParty(past.id, TAKEN, ApplicantRole.MANDATARY, "a".repeat(64)));
        var name = Personal.of(Subjects.holder(account), "Martin Leroy");
        past.then(new TakeUpInvitation(past.id, "a".repeat(64), account, name));
        return past;
    }

    private static String path(Past past) {
        return "/dossiers/" + past.id + "/parties";
    }
}
