package fr.workinfrance.query.courier;

import fr.workinfrance.query.letter.HtmlLetter;
import fr.workinfrance.query.letter.WrittenLetter;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Letters by SMTP, as plain text with a simple HTML beside it. */
final class SmtpTransport implements Transport {

    private final JavaMailSender mail;
    private final String from;
    private final String host;
    private final String settings;

    /**
     * @param from the address letters come from
     * @param publicUrl whose host makes message numbers unique in the world
     * @param settings where one unsubscribes
     */
    SmtpTransport(JavaMailSender mail, String from, URI publicUrl, String settings) {
        this.mail = mail;
        this.from = from;
        this.host = Objects.requireNonNullElse(publicUrl.getHost(), "localhost");
        this.settings = settings;
    }

    @Override
    public void send(String address, String number, WrittenLetter letter) throws NotSent {
        try {
            mail.send(message(address, number, letter));
        } catch (MailSendException refused) {
            throw new NotSent(first(refused), isForGood(refused));
        } catch (AddressException unreadable) {
            throw new NotSent(unreadable, true);
        } catch (MailException | MessagingException failed) {
            throw new NotSent(failed, false);
        }
    }

    private MimeMessage message(String address, String number, WrittenLetter letter) throws MessagingException {
        var message = mail.createMimeMessage();
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(address);
        parts.setSubject(letter.subject());
        parts.setText(letter.plain(), HtmlLetter.of(letter));
        message.setHeader("Message-ID", "<" + number + "@" + host + ">");
        message.setHeader("Content-Language", letter.language());
        // Why: so that no out-of-office answers it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        // Why not of every letter: mail programs make a button of it, and nobody can do without what the law owes them.
        if (letter.mutable()) message.setHeader("List-Unsubscribe", "<" + settings + ">");
        return message;
    }

    private static Throwable first(MailSendException refused) {
        var all = refused.getMessageExceptions();
        return all.length == 0 ? refused : all[0];
    }

    /** Whether the other server said that there is no such mailbox. */
    private static boolean isForGood(MailSendException refused) {
        return first(refused) instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
    }
}
