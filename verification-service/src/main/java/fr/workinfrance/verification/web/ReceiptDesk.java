package fr.workinfrance.verification.web;

import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.receipt.Receipt;
import fr.workinfrance.verification.receipt.ReceiptPdf;
import fr.workinfrance.verification.receipt.Receipts;
import fr.workinfrance.verification.share.Way;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Checks, and gives what is taken away of it. */
@Component
final class ReceiptDesk {

    private static final int LONGEST = 64;

    private final CheckDesk desk;
    private final ShareCheckDesk shares;
    private final Checker checker;
    private final Receipts receipts;
    private final MessageSource sentences;
    private final Clock clock;

    ReceiptDesk(
            CheckDesk desk,
            ShareCheckDesk shares,
            Checker checker,
            Receipts receipts,
            MessageSource sentences,
            Clock clock) {
        this.desk = desk;
        this.shares = shares;
        this.checker = checker;
        this.receipts = receipts;
        this.sentences = sentences;
        this.clock = clock;
    }

    Receipt check(String code, @Nullable String day, @Nullable String reference, String client) {
        if (ShareCode.isMeant(code)) {
            var answer = shares.check(code, Way.RECEIPT, client);
            return of(Told.ofShared(answer.verdict()), code, null, reference);
        }
        return of(Told.of(desk.byCode(code, day, client)), code, Days.optional(day), reference);
    }

    /** The same of one of many codes, whose list was let in before. */
    Receipt ofOneOfMany(String code) {
        var told =
                ShareCode.isMeant(code) ? Told.ofShared(shares.ofOneOfMany(code)) : Told.of(checker.byCode(code, null));
        return of(told, code, null, null);
    }

    String sealed(Receipt receipt) {
        return receipts.seal("receipt+jwt", receipt);
    }

    /** What became of a receipt that somebody brings back. */
    Receipts.Opened opened(String sealed) {
        return receipts.open(sealed);
    }

    byte[] page(Receipt receipt, Locale language) {
        var lines = new ArrayList<String>();
        lines.add(say("receipt.at", language, moment(receipt, language)));
        lines.add(say("receipt.code", language, receipt.code()));
        lines.add(say("receipt.day", language, day(receipt.day(), language)));
        lines.add(say("receipt.verdict", language, say("check." + receipt.verdict() + ".title", language)));
        lines.add(say("check." + receipt.verdict() + ".text", language));
        if (receipt.validFrom() != null && receipt.validUntil() != null)
            lines.add(say(
                    "receipt.period",
                    language,
                    day(receipt.validFrom(), language),
                    day(receipt.validUntil(), language)));
        if (receipt.endedOn() != null) lines.add(say("receipt.ended", language, day(receipt.endedOn(), language)));
        if (receipt.ground() != null) lines.add(say("check.ground." + receipt.ground(), language));
        if (receipt.replacedBy() != null) lines.add(say("receipt.replaced", language, receipt.replacedBy()));
        if (receipt.reference() != null) lines.add(say("receipt.reference", language, receipt.reference()));
        lines.add(say("receipt.sealed.law", language));
        lines.add(say("receipt.check", language));
        return new ReceiptPdf(receipts.key())
                .of(receipt, language.getLanguage(), say("receipt.sealed.title", language), List.copyOf(lines));
    }

    private Receipt of(Told told, String code, @Nullable LocalDate day, @Nullable String reference) {
        return new Receipt(
                clock.instant(),
                told.code() == null ? cut(code) : told.code(),
                day == null ? ParisTime.dayOf(clock.instant()) : day,
                told.verdict(),
                told.validFrom(),
                told.validUntil(),
                told.endedOn(),
                told.ground(),
                told.replacedBy(),
                reference == null || reference.isBlank() ? null : cut(reference.strip()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private String say(String key, Locale language, Object... facts) {
        return sentences.getMessage(key, facts, language);
    }

    private String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(say("check.date", language), language)
                .format(day);
    }

    private String moment(Receipt receipt, Locale language) {
        var pattern = say("check.date", language) + " HH:mm:ss zzz";
        return DateTimeFormatter.ofPattern(pattern, language)
                .format(receipt.checkedAt().atZone(ParisTime.ZONE));
    }
}
