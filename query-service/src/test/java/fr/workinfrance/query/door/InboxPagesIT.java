package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.DossierCommand.RecallOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RequestOpinion;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.door.QueryHouse.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters as their readers find them on pages and in a mailbox. */
class InboxPagesIT {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{8}\\b");
    private static final Pattern LETTER = Pattern.compile("/inbox/([0-9a-f-]{36})\"");

    private static final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static QueryHouse house;
    private static Past past;
    private static Past recalled;

    @BeforeAll
    static void told() {
        mail.start();
        house = new QueryHouse(
                "wif.courier.every=100ms",
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + mail.getSmtp().getPort());
        house.openedOn("2026-01-01");
        var awa = house.signedIn("awa");
        assertThat(awa.form("/settings", "language=en&wanted=REMINDER", "/settings")
                        .statusCode())
                .isEqualTo(302);
        awa.form("/settings/email", "email=awa@example.org", "/settings");
        assertThat(awa.get("/settings").body()).contains("Un code a été envoyé", "awa@example.org");
        awa.form("/settings/email/confirm", "code=" + code(), "/settings");
        assertThat(awa.get("/settings").body()).contains("L’adresse est confirmée");
        past = new Past().attested(house.account("awa"));
        recalled = new Past().complete(house.account("martin"));
        recalled.then(new RequestOpinion(recalled.id, ofii(), null))
                .then(new RecallOpinion(recalled.id, ofii().id(), recalled.words("Not needed.")));
        house.tell(past, recalled);
        await().atMost(Duration.ofSeconds(20)).until(() -> mail.getReceivedMessages().length >= 5);
    }

    @AfterAll
    static void closed() {
        house.close();
        mail.stop();
    }

    @Test
    void are_listed_for_their_reader_and_marked_once_read() {
        var paul = house.signedIn("paul");
        assertThat(paul.get("/inbox").body())
                .contains("2 lettres non lues", "un avis vous est demandé", "votre avis n’est plus attendu");
        paul.get("/inbox/" + letterCalled("votre avis n’est plus attendu", paul));
        assertThat(paul.get("/inbox").body()).contains("1 lettre non lue");
        var letter = letterCalled("un avis vous est demandé", paul);
        var page = paul.get("/inbox/" + letter);
        assertThat(page.body()).contains("R5221-20", "31/03/2026", "/dossiers/" + past.id);
        assertThat(paul.get("/inbox").body()).contains("Vous avez tout lu", "data-unread=\"false\"");
        paul.form("/inbox/" + letter + "/unread", "", "/inbox/" + letter);
        assertThat(paul.get("/inbox").body()).contains("1 lettre non lue");
    }

    @Test
    void lead_to_no_dossier_that_their_reader_has_no_part_in_any_more() {
        var inbox = house.signedIn("ines");
        var page = inbox.get("/inbox/" + letterOf(inbox));
        assertThat(page.body())
                .contains("Votre service n’a plus de rôle dans ce dossier")
                .doesNotContain("/dossiers/" + recalled.id);
    }

    @Test
    void are_in_the_language_their_reader_chose() {
        var awa = house.signedIn("awa");
        assertThat(awa.get("/inbox").body()).contains("your request has been received", "the attestation is ready");
        assertThat(awa.get("/settings").body())
                .contains("value=\"en\" lang=\"en\" selected")
                .doesNotContain("topic-DIGEST");
        assertThat(house.signedIn("claire").get("/settings").body()).contains("topic-DIGEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"martin", "claire", "paul"})
    void of_another_are_as_if_there_were_none(String other) {
        var letter = letterOf(house.signedIn("awa"));
        var reader = house.signedIn(other);
        assertThat(reader.get("/inbox/" + letter).statusCode()).isEqualTo(404);
        assertThat(reader.get("/inbox/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(reader.get("/inbox").body()).doesNotContain(letter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agnes", "admin"})
    void are_not_written_to_those_who_have_no_part_in_dossiers(String other) {
        assertThat(house.signedIn(other).get("/inbox").statusCode()).isEqualTo(403);
        assertThat(house.signedIn(other).get("/settings").statusCode()).isEqualTo(403);
    }

    @Test
    void come_by_mail_too_but_those_one_does_without() throws Exception {
        var subjects = Arrays.stream(mail.getReceivedMessages())
                .map(InboxPagesIT::subject)
                .toList();
        assertThat(subjects)
                .anyMatch(s -> s.endsWith("your request has been received"))
                .anyMatch(s -> s.endsWith("the attestation is ready"))
                .noneMatch(s -> s.endsWith("your dossier is complete"));
        for (var message : mail.getReceivedMessages()) {
            assertThat(GreenMailUtil.getWholeMessage(message)).doesNotContain("Diallo", "passport, please");
            assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("awa@example.org");
        }
    }

    @Test
    void are_sent_to_no_address_that_is_none() {
        var claire = house.signedIn("claire");
        claire.form("/settings/email", "email=a@b%0d%0aBcc:c@d", "/settings");
        assertThat(claire.get("/settings").body()).contains("Cette adresse n’est pas complète");
    }

    private static OpinionRequest ofii() {
        return new OpinionRequest(
                new OpinionId(new UUID(0, 7)),
                AgencyId.of("OFII-75"),
                "CESEDA, L436-10",
                false,
                false,
                true,
                LocalDate.of(2026, 3, 31),
                OpinionRequest.Silence.STILL_OWED);
    }

    private static String letterOf(Visitor reader) {
        var found = LETTER.matcher(reader.get("/inbox").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String letterCalled(String subject, Visitor reader) {
        var found = Pattern.compile("/inbox/([0-9a-f-]{36})\"[^>]*>[^<]*" + subject)
                .matcher(reader.get("/inbox").body());
        assertThat(found.find()).as(subject).isTrue();
        return found.group(1);
    }

    private static String code() {
        await().atMost(Duration.ofSeconds(10)).until(() -> mail.getReceivedMessages().length == 1);
        var found = CODE.matcher(GreenMailUtil.getBody(mail.getReceivedMessages()[0]));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String subject(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
