package fr.workinfrance.query.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterKind;
import fr.workinfrance.query.letter.LetterWriter;
import fr.workinfrance.query.letter.Recipient;
import fr.workinfrance.query.letter.WrittenLetter;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters sent to a mail server that really listens. */
class SmtpTransportIT {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final LetterWriter writer = new LetterWriter("https://work.example");

    @BeforeEach
    void listening() {
        server.start();
    }

    @AfterEach
    void gone() {
        server.stop();
    }

    @Test
    void sends_plain_text_with_html_beside_it_under_a_number_of_its_own() throws Exception {
        transport().send("awa@example.org", "11111111-2222-3333-4444-555555555555", letter());
        var message = server.getReceivedMessages()[0];
        assertThat(message.getMessageID()).isEqualTo("<11111111-2222-3333-4444-555555555555@work.example>");
        assertThat(message.getSubject()).isEqualTo("Dossier 00000000\u00a0: des pièces vous sont demandées");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(message)).contains("text/plain", "text/html", "Content-Language: fr");
    }

    @Test
    void offers_to_unsubscribe_from_what_one_may_do_without_and_from_nothing_else() throws Exception {
        transport().send("awa@example.org", "1", letter(LetterKind.COMPLETE));
        transport().send("awa@example.org", "2", letter(LetterKind.PIECES_ASKED));
        var sent = server.getReceivedMessages();
        assertThat(sent[0].getHeader("List-Unsubscribe")).containsExactly("<https://work.example/settings>");
        assertThat(sent[1].getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void says_when_there_is_no_server_and_that_it_may_be_tried_again() {
        var transport = transport();
        server.stop();
        assertThatExceptionOfType(Transport.NotSent.class)
                .isThrownBy(() -> transport.send("awa@example.org", "1", letter()))
                .matches(failure -> !failure.isForGood())
                .matches(failure -> !failure.kind().contains("awa"));
    }

    @Test
    void gives_up_at_once_on_what_is_no_address() {
        assertThatExceptionOfType(Transport.NotSent.class)
                .isThrownBy(() -> transport().send("not an address", "1", letter()))
                .matches(Transport.NotSent::isForGood);
    }

    private WrittenLetter letter() {
        return letter(LetterKind.PIECES_ASKED);
    }

    private WrittenLetter letter(LetterKind kind) {
        return writer.write(
                new Letter(
                        new UUID(0, 1),
                        kind,
                        new Recipient.OfAccount(AccountId.of("awa")),
                        new DossierId(new UUID(0, 2)),
                        Map.of("gaps", "PASSPORT:MISSING", "respondBy", "2026-03-16")),
                Locale.FRENCH);
    }

    private SmtpTransport transport() {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(server.getSmtp().getPort());
        mail.getJavaMailProperties().put("mail.smtp.connectiontimeout", "5000");
        return new SmtpTransport(mail, "office@work.example", URI.create("https://work.example"), writer.settings());
    }

    private static String text(jakarta.mail.internet.MimeMessage message) throws MessagingException {
        return GreenMailUtil.getWholeMessage(message);
    }
}
