package fr.workinfrance.verification.web;

import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.bulk.Answering;
import fr.workinfrance.verification.bulk.Begun;
import fr.workinfrance.verification.bulk.BulkDesk;
import fr.workinfrance.verification.bulk.BulkJob;
import fr.workinfrance.verification.bulk.Question;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.receipt.Receipt;
import fr.workinfrance.verification.receipt.ReceiptPdf;
import fr.workinfrance.verification.receipt.Receipts;
import fr.workinfrance.verification.share.Way;
import fr.workinfrance.verification.upload.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Checks, and gives what is taken away of it. */
@Component
final class ReceiptDesk {

    private static final int LONGEST = 64;

    /** How many codes of a list count for one question: they are asked one after the other, by us. */
    private static final int CODES_OF_A_QUESTION = 100;

    private static final Duration SOON = Duration.ofMinutes(1);

    private final CheckDesk desk;
    private final ShareCheckDesk shares;
    private final Checker checker;
    private final Receipts receipts;
    private final BulkDesk bulk;
    private final MessageSource sentences;
    private final Clock clock;

    ReceiptDesk(
            CheckDesk desk,
            ShareCheckDesk shares,
            Checker checker,
            Receipts receipts,
            BulkDesk bulk,
            MessageSource sentences,
            Clock clock) {
        this.desk = desk;
        this.shares = shares;
        this.checker = checker;
        this.receipts = receipts;
        this.bulk = bulk;
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

    /**
     * Begins a list of checks.
     *
     * @param separator of the table that is given back
     */
    BulkJob begin(List<Question> questions, char separator, String client) {
        if (questions.isEmpty() || questions.size() > BulkDesk.MOST)
            throw RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-codes", BulkDesk.MOST);
        desk.admit(client, 1 + questions.stream().distinct().count() / CODES_OF_A_QUESTION);
        return switch (bulk.begin(client, questions, separator, new OneOfMany(client))) {
            case Begun.Started(var job) -> job;
            case Begun.Full _ -> throw RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
            case Begun.TooManyOfYours _ ->
                throw RequestProblem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-lists")
                        .retryAfter(SOON);
        };
    }

    BulkJob list(UUID id) {
        return bulk.find(id).orElseThrow(() -> RequestProblem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    /** Answers one of many codes, whose list was let in before. */
    private final class OneOfMany implements Answering {
        private final String client;

        OneOfMany(String client) {
            this.client = client;
        }

        @Override
        public Receipt answer(Question question) {
            var code = question.code();
            if (ShareCode.isMeant(code)) {
                var verdict = desk.counted(shares.ofOneOfMany(code), "list");
                return of(Told.ofShared(verdict), code, null, null);
            }
            var verdict = desk.counted(checker.byCode(code, question.day()), "list");
            return of(Told.of(verdict), code, question.day(), null);
        }

        @Override
        public boolean guessed() {
            return desk.guessed(client);
        }
    }

    String sealed(Receipt receipt) {
        return receipts.seal("receipt+jwt", receipt);
    }

    /** What a receipt that we sealed says, as JSON; nothing for one that is not ours or was changed. */
    @Nullable
    String opened(Upload sealed, String client) throws IOException {
        try (var _ = desk.place(client)) {
            return receipts.open(new String(sealed.bytes(), StandardCharsets.US_ASCII))
                    .orElse(null);
        }
    }

    byte[] page(Receipt receipt, Locale language) {
        var lines = new ArrayList<String>();
        lines.add(say("receipt.at", language, moment(receipt, language)));
        lines.add(say("receipt.code", language, receipt.code()));
        lines.add(say("receipt.day", language, day(receipt.day(), language)));
        var key = "check." + Told.key(receipt.verdict(), receipt.ground());
        lines.add(say("receipt.verdict", language, say(key + ".title", language)));
        lines.add(say(key + ".text", language));
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
