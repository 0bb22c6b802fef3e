package fr.workinfrance.verification.watch;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Tells people, by a plain e-mail that names nobody. */
final class WatchMail {

    private final JavaMailSender mail;
    private final MessageSource sentences;
    private final WatchSecrets secrets;
    private final String from;
    private final URI publicUrl;

    WatchMail(JavaMailSender mail, MessageSource sentences, WatchSecrets secrets, String from, URI publicUrl) {
        this.mail = mail;
        this.sentences = sentences;
        this.secrets = secrets;
        this.from = from;
        this.publicUrl = publicUrl;
    }

    void tell(Message message) throws NotTold {
        try {
            mail.send(written(message));
        } catch (MailSendException refused) {
            var all = refused.getMessageExceptions();
            var first = all.length == 0 ? refused : all[0];
            boolean noMailbox = first instanceof SendFailedException failed
                    && failed.getInvalidAddresses() != null
                    && failed.getInvalidAddresses().length > 0;
            throw new NotTold(first.getClass().getSimpleName(), noMailbox);
        } catch (MailException | MessagingException failed) {
            throw new NotTold(failed.getClass().getSimpleName(), false);
        }
    }

    private MimeMessage written(Message message) throws MessagingException {
        var watch = message.watch();
        var language = watch.language();
        var link = publicUrl + "/verify/watch/" + watch.id() + "?pass=" + secrets.pass(watch.id());
        var stop = publicUrl + "/api/attestations/watches/" + watch.id() + "/stop?pass=" + secrets.pass(watch.id());
        var written = mail.createMimeMessage();
        var parts = new MimeMessageHelper(written, false, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(watch.contents().target());
        parts.setSubject(say(
                "watch.mail." + message.kind() + ".subject",
                language,
                watch.contents().label()));
        parts.setText(text(message, link, language));
        var host = Objects.requireNonNullElse(publicUrl.getHost(), "localhost");
        written.setHeader("Message-ID", "<" + message.id() + "@" + host + ">");
        written.setHeader("Content-Language", language.getLanguage());
        // Why: so that no out-of-office answers it (RFC 3834), and mail programs can end it (RFC 8058).
        written.setHeader("Auto-Submitted", "auto-generated");
        written.setHeader("List-Unsubscribe", "<" + stop + ">");
        written.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return written;
    }

    private String text(Message message, String link, Locale language) {
        var contents = message.watch().contents();
        var day = message.day() == null
                ? ""
                : DateTimeFormatter.ofPattern(say("check.date", language), language)
                        .format(message.day());
        // Why not in the question: it goes to somebody who may never have asked, and bears our name.
        var reference = contents.reference() == null || message.kind() == Message.Kind.CONFIRM
                ? ""
                : say("watch.mail.reference", language, contents.reference()) + "\n\n";
        var again = message.kind() == Message.Kind.CONFIRM
                ? ""
                : say("watch.mail.again", language) + "\n" + publicUrl + "/verify\n\n";
        return say("watch.mail." + message.kind() + ".text", language, contents.label(), day)
                + "\n\n"
                + reference
                + again
                + say("watch.mail." + (message.kind() == Message.Kind.CONFIRM ? "confirm" : "stop"), language)
                + "\n"
                + link
                + "\n";
    }

    private String say(String key, Locale language, Object... facts) {
        return sentences.getMessage(key, facts, language);
    }
}
