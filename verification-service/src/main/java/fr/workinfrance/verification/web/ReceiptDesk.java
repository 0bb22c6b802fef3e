package fr.workinfrance.verification.web;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.service.wording.Written;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.receipt.Answered;
import fr.workinfrance.verification.receipt.Counterfoil;
import fr.workinfrance.verification.receipt.Receipt;
import fr.workinfrance.verification.receipt.ReceiptPdf;
import fr.workinfrance.verification.receipt.ReceiptWords;
import fr.workinfrance.verification.receipt.Receipts;
import fr.workinfrance.verification.share.SharedAnswer;
import fr.workinfrance.verification.share.Way;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns verdicts into what is told, and what is told into what is taken away of it. */
@Component
final class ReceiptDesk {

    private static final int LONGEST = 64;

    private static final Set<String> COMPARED = Set.of("VALID", "NOT_STARTED", "EXPIRED");

    private final CheckDesk desk;
    private final ShareCheckDesk shares;
    private final Receipts receipts;
    private final Counterfoil counterfoil;
    private final MessageSource sentences;
    private final ReceiptWords words;
    private final String page;
    private final Clock clock;

    ReceiptDesk(
            CheckDesk desk,
            ShareCheckDesk shares,
            Receipts receipts,
            Counterfoil counterfoil,
            MessageSource sentences,
            @Value("${wif.public-url}") String publicUrl,
            Clock clock) {
        this.desk = desk;
        this.shares = shares;
        this.receipts = receipts;
        this.counterfoil = counterfoil;
        this.sentences = sentences;
        this.words = new ReceiptWords(sentences);
        this.page = publicUrl + "/verify/receipts";
        this.clock = clock;
    }

    /**
     * What was asked.
     *
     * @param code as it was typed
     * @param sha256 of what was handed in
     * @param day the day asked about; today when absent
     */
    record Question(
            Receipt.By by,
            @Nullable String code,
            @Nullable String sha256,
            @Nullable LocalDate day) {

        static Question code(String typed, @Nullable String day) {
            return new Question(Receipt.By.CODE, typed, null, Days.optional(day));
        }

        static Question document(String sha256, @Nullable String day) {
            return new Question(Receipt.By.DOCUMENT, null, sha256, Days.optional(day));
        }

        static Question symbol(String sha256, @Nullable String day) {
            return new Question(Receipt.By.SYMBOL, null, sha256, Days.optional(day));
        }
    }

    /**
     * What is told now, and the same as it is kept.
     *
     * @param names whether its holder lets their name be seen with their date of birth
     */
    record Answer(Told told, Receipt receipt, boolean names) {

        static Answer of(Answered kept) {
            return new Answer(Told.of(kept), kept.receipt(), kept.names());
        }

        Answered kept() {
            return new Answered(receipt, told.ending(), told.replacedOn(), names);
        }

        Answer compared(ShareCheckDesk.Compared found) {
            return new Answer(told, receipt.compared(found.finding(), found.seen()), names);
        }
    }

    Answer answer(Verdict verdict, Question asked) {
        var now = clock.instant();
        return answer(
                Told.of(verdict, asked.day() == null ? ParisTime.dayOf(now) : asked.day()), asked, null, false, now);
    }

    Answer answer(SharedAnswer answer, String typed) {
        var now = clock.instant();
        var told = Told.ofShared(answer.verdict(), ParisTime.dayOf(now));
        var shared = answer.shared();
        var kept = shared == null ? null : new Receipt.Share(shared.purpose(), shared.until(), answer.disclosed());
        boolean names = shared != null && shared.discloses().showsHolder();
        return answer(told, new Question(Receipt.By.SHARE, typed, null, null), kept, names, now);
    }

    /** As it is told to programs, in the language asked for. */
    Told.InWords inWords(Answer answer, boolean withReceipt) {
        var told = answer.told();
        var language = LocaleContextHolder.getLocale();
        return new Told.InWords(
                told,
                say("check." + answer.receipt().key() + ".title", language),
                told.ground() == null ? null : say("check.ground." + told.ground(), language),
                advice(answer, language),
                told.endsLater() ? say("check.later." + told.ending(), language) : null,
                withReceipt ? sealed(answer.receipt()) : null);
    }

    /** What it means and what to do: of one whose dates count also what to compare, by how it was checked. */
    String advice(Answer answer, Locale language) {
        var text = say("check." + answer.receipt().key() + ".text", language);
        if (!COMPARED.contains(answer.told().verdict())) return text;
        return text + " " + say("check.compare." + answer.receipt().by(), language);
    }

    private String say(String key, Locale language) {
        return sentences.getMessage(key, null, language);
    }

    /** Checks by a code of either kind, to keep the answer. */
    Receipt check(String code, @Nullable String day, @Nullable String reference, String client) {
        var answer = ShareCode.isMeant(code)
                ? answer(shares.check(code, Way.RECEIPT, client), code)
                : answer(desk.byCode(code, day, client), Question.code(code, day));
        return answer.receipt().called(name(reference));
    }

    /** What a page carries of its answer, for the button that asks for the receipt and to show it again. */
    String carried(Answer answer) {
        return counterfoil.of(answer.kept());
    }

    /** The same answer with what a comparison found since, carried on; nothing for one that is too old, or of another code. */
    @Nullable
    String compared(String carried, String code, ShareCheckDesk.Compared found) {
        return counterfoil
                .read(carried)
                .filter(kept -> isSame(kept.receipt().code(), code))
                .map(kept -> carried(Answer.of(kept).compared(found)))
                .orElse(null);
    }

    private static boolean isSame(@Nullable String one, String other) {
        return one != null && plain(one).equals(plain(other));
    }

    private static String plain(String code) {
        return AttestationCode.read(code)
                .map(AttestationCode::text)
                .or(() -> ShareCode.read(code).map(ShareCode::text))
                .orElse(code);
    }

    /** The answer that a page brings back. */
    Answer broughtBack(String carried) {
        return counterfoil
                .read(carried)
                .map(Answer::of)
                .orElseThrow(() -> RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "answer-too-old"));
    }

    /** The same under the checker's own name for it, to be drawn and sealed. */
    Receipt broughtBack(String carried, @Nullable String reference, String client) {
        try (var entry = desk.admit(client)) {
            var kept = broughtBack(carried);
            if (kept.told().isOfAttestation()) entry.found();
            return kept.receipt().called(name(reference));
        }
    }

    /**
     * The same shown again, or for another day: what was handed in was found to be ours, so that its code says all that it would.
     *
     * @param on the day asked about; the day of the answer when absent, and for a share, which is good for today alone
     */
    Answer again(String carried, @Nullable String on, String client) {
        var kept = broughtBack(carried);
        var code = kept.told().code();
        var day = Days.optional(on);
        if (day == null || code == null) return kept;
        var asked = new Question(kept.receipt().by(), code, kept.receipt().sha256(), day);
        return answer(desk.byCode(code, on, client), asked);
    }

    String sealed(Receipt receipt) {
        return receipts.seal(Receipts.RECEIPT, receipt);
    }

    byte[] page(Receipt receipt, Locale language) {
        var lines = new ArrayList<>(words.of(receipt, language));
        lines.addAll(words.foot(receipt, language, page));
        return new ReceiptPdf(receipts.key())
                .of(receipt, language.getLanguage(), words.title(language), lines, sealed(receipt));
    }

    /** Why the told day and no clock: at midnight the day of the answer is the day that was looked at. */
    private static Answer answer(Told told, Question asked, Receipt.@Nullable Share share, boolean names, Instant now) {
        var code = told.code() != null ? told.code() : asked.code() == null ? null : cut(asked.code());
        return new Answer(
                told,
                new Receipt(
                        now,
                        asked.by(),
                        code,
                        asked.sha256(),
                        told.day(),
                        told.verdict(),
                        told.reason(),
                        told.validFrom(),
                        told.validUntil(),
                        told.endedOn(),
                        told.ending(),
                        told.ground(),
                        told.replacedBy(),
                        null,
                        share,
                        null),
                names);
    }

    private static @Nullable String name(@Nullable String reference) {
        return reference == null || reference.isBlank() ? null : cut(reference.strip());
    }

    private static String cut(String text) {
        return Written.cut(text, LONGEST);
    }
}
