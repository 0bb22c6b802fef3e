package fr.workinfrance.verification.receipt;

import fr.workinfrance.domain.calendar.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What a receipt says, in sentences. */
public final class ReceiptWords {

    private final MessageSource sentences;

    public ReceiptWords(MessageSource sentences) {
        this.sentences = sentences;
    }

    public String title(Locale language) {
        return say("receipt.sealed.title", language);
    }

    /** All that it says: when, what was asked, what was answered and why, what to do. */
    public List<String> of(Receipt receipt, Locale language) {
        var lines = new ArrayList<String>();
        lines.add(at(receipt.checkedAt(), language));
        lines.add(say("receipt.by." + receipt.by(), language));
        if (receipt.code() != null) lines.add(say("receipt.code", language, receipt.code()));
        if (receipt.sha256() != null) lines.add(say("receipt.sha256", language, receipt.sha256()));
        lines.add(say("receipt.day", language, day(receipt.day(), language)));
        lines.add(say("receipt.verdict", language, title(receipt, language)));
        lines.add(say("check." + receipt.key() + ".text", language));
        if (receipt.validFrom() != null && receipt.validUntil() != null)
            lines.add(say(
                    "receipt.period",
                    language,
                    day(receipt.validFrom(), language),
                    day(receipt.validUntil(), language)));
        if (receipt.endedOn() != null)
            lines.add(say(
                    receipt.isCancelled() ? "receipt.over" : "receipt.ended",
                    language,
                    day(receipt.endedOn(), language)));
        if (Receipt.endsLater(receipt.verdict(), receipt.ending()))
            lines.add(say("check.later." + receipt.ending(), language));
        if (receipt.ground() != null) lines.add(say("check.ground." + receipt.ground(), language));
        if (receipt.replacedBy() != null) lines.add(say("receipt.replaced", language, receipt.replacedBy()));
        if (receipt.share() != null) shared(receipt.share(), language, lines);
        if (receipt.holder() != null) lines.add(say("receipt.holder." + receipt.holder(), language));
        if (receipt.reference() != null) lines.add(say("receipt.reference", language, receipt.reference()));
        return List.copyOf(lines);
    }

    /**
     * The same on one line.
     *
     * @param because why it ended, or was replaced; empty where there is nothing to say
     * @param advice what the answer means and what to do, with what came later
     */
    public record InShort(@Nullable String code, String day, String title, String because, String advice) {}

    public InShort inShort(Receipt receipt, Locale language) {
        var advice = say("check." + receipt.key() + ".text", language);
        return new InShort(
                receipt.code(),
                day(receipt.day(), language),
                title(receipt, language),
                receipt.ground() == null ? "" : say("check.ground." + receipt.ground(), language),
                Receipt.endsLater(receipt.verdict(), receipt.ending())
                        ? advice + " " + say("check.later." + receipt.ending(), language)
                        : advice);
    }

    /** What was answered, in a word or two. */
    public String title(Receipt receipt, Locale language) {
        return say("check." + receipt.key() + ".title", language);
    }

    /** When it was checked. */
    public String at(Instant moment, Locale language) {
        var pattern = say("check.date", language) + " HH:mm:ss zzz";
        return say(
                "receipt.at",
                language,
                DateTimeFormatter.ofPattern(pattern, language).format(moment.atZone(ParisTime.ZONE)));
    }

    /**
     * What a receipt is good for, and how it is checked.
     *
     * @param page the address where receipts are checked
     */
    public List<String> foot(Receipt receipt, Locale language, String page) {
        boolean names = receipt.share() != null
                && receipt.share().disclosed() != null
                && receipt.share().disclosed().lastName() != null;
        return List.of(
                say("receipt.sealed.law", language),
                say(names ? "receipt.names" : "receipt.names.nobody", language),
                say("receipt.check", language, page));
    }

    private void shared(Receipt.Share share, Locale language, List<String> lines) {
        lines.add(say("receipt.share.purpose", language, say("share-purpose." + share.purpose(), language)));
        lines.add(say("receipt.share.until", language, day(share.until(), language)));
        var seen = share.disclosed();
        if (seen == null) return;
        if (seen.recipient() != null) lines.add(say("receipt.share.recipient", language, seen.recipient()));
        if (seen.job() != null) lines.add(say("receipt.share.job", language, seen.job()));
        if (seen.employer() != null)
            lines.add(say("receipt.share.employer", language, seen.employer(), String.valueOf(seen.siret())));
        if (seen.lastName() != null)
            lines.add(say("receipt.share.holder", language, seen.firstName() + " " + seen.lastName()));
    }

    private String say(String key, Locale language, Object... facts) {
        return sentences.getMessage(key, facts, language);
    }

    private String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(say("check.date", language), language)
                .format(day);
    }
}
