package fr.workinfrance.verification.web;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.HolderCheck;
import fr.workinfrance.verification.check.HolderCheck.Finding;
import fr.workinfrance.verification.check.Sha256;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.limits.Admission;
import fr.workinfrance.verification.limits.CheckBudgets;
import fr.workinfrance.verification.limits.Entry;
import fr.workinfrance.verification.upload.Places;
import fr.workinfrance.verification.upload.Upload;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page and the programs' door have in common: reading the question, counting the answer, bounding the effort. */
@Component
final class CheckDesk {

    private final Checker checker;
    private final HolderCheck holders;
    private final CheckBudgets budgets;
    private final Admission admission;
    private final Places places;
    private final MeterRegistry meters;

    /** Why kept: to look one up among all meters costs more than to count with it. */
    private final Map<Kind, Counter> answers = new ConcurrentHashMap<>();

    CheckDesk(
            Checker checker,
            HolderCheck holders,
            CheckBudgets budgets,
            Admission admission,
            Places places,
            MeterRegistry meters) {
        this.checker = checker;
        this.holders = holders;
        this.budgets = budgets;
        this.admission = admission;
        this.places = places;
        this.meters = meters;
    }

    /** @param client the address that asks */
    Verdict byCode(String typed, @Nullable String day, String client) {
        return byCode(typed, Days.optional(day), client);
    }

    /** The same of a code that was found in what was handed in. */
    Verdict byCode(String typed, @Nullable LocalDate asked, String client) {
        try (var entry = admitCode(client)) {
            var verdict = checker.byCode(typed, asked);
            if (verdict instanceof Verdict.Unknown && AttestationCode.isReadable(typed)) entry.guessed();
            return answered(verdict, "code", entry);
        }
    }

    /** The verdict on a document, and by what it can be shown later which one it was. */
    record Seen(Verdict verdict, String sha256) {}

    Seen byDocument(InputStream document, @Nullable String day, String client) throws IOException {
        var asked = Days.optional(day);
        try (var entry = admit(client);
                var upload = Upload.received(document, Checker.LARGEST)) {
            if (upload.isTooLarge()) return new Seen(counted(new Verdict.TooLarge(Checker.LARGEST), "document"), "");
            try (var _ = place(client)) {
                var bytes = upload.bytes();
                return new Seen(answered(checker.byDocument(bytes, asked), "document", entry), Sha256.of(bytes));
            }
        }
    }

    /** Whether the date of birth, and the name where one is given, are the holder's. */
    Finding holder(String typed, @Nullable String birth, @Nullable String lastName, String client) {
        var code = AttestationCode.read(typed);
        var asked = code.map(AttestationCode::text).orElse(typed);
        return holder(asked, code.isPresent(), typed, birth, lastName, client);
    }

    /**
     * The same by another code than the attestation's own.
     *
     * @param asked by what tries are counted: what was typed, tidied
     * @param readable whether it might have been given to somebody
     * @param code of the attestation; what is none where there is none
     */
    Finding holder(
            String asked,
            boolean readable,
            String code,
            @Nullable String birth,
            @Nullable String lastName,
            String client) {
        var born = Days.required(birth);
        try (var entry = admitCode(client)) {
            // Why compared before it is known whether it may be: a code that nobody was given takes the same work.
            var compared = holders.of(code, born, lastName);
            if (readable && !compared.known()) entry.guessed();
            var key = Sha256.of(asked.getBytes(StandardCharsets.UTF_8));
            Admission.refuseIf(budgets.tryBirth(key, compared.known()), "too-many-births");
            var finding = compared.finding();
            // Why not for another name: whoever knows the date of birth could else try one name after the other.
            if (finding == Finding.SAME || finding == Finding.CANNOT_TELL) budgets.triedNothing(key);
            if (finding == Finding.SAME) entry.found();
            meters.counter("wif.holders", "finding", finding.name()).increment();
            return finding;
        }
    }

    /** Lets a question in that tries no code, or says when it may be asked again. */
    Entry admit(String client) {
        return admission.ofQuestion(client);
    }

    /** The same of one by a code. */
    Entry admitCode(String client) {
        return admission.ofCode(client);
    }

    /** The same of a list that was let in to be read, and counts for so many with that question. */
    void admitList(String client, long questions) {
        admission.ofList(client, questions);
    }

    /** Counts a code of a list that might exist and does not: whether everybody together may still try some. */
    boolean guessed(String client) {
        return budgets.guessed(client);
    }

    /** One of the few places for those who hand in a file. */
    Places.Place place(String client) {
        return places.take(client);
    }

    /** The same of one question, which was no guess where an attestation was found. */
    Verdict answered(Verdict verdict, String by, Entry entry) {
        if (verdict instanceof Verdict.OfAttestation) entry.found();
        return counted(verdict, by);
    }

    Verdict counted(Verdict verdict, String by) {
        var kind = new Kind(verdict.name(), by);
        var known = answers.get(kind);
        (known == null ? answers.computeIfAbsent(kind, this::counter) : known).increment();
        return verdict;
    }

    private Counter counter(Kind kind) {
        return meters.counter("wif.verifications", "verdict", kind.verdict(), "by", kind.by());
    }

    /** Of answers, as they are counted. */
    private record Kind(String verdict, String by) {}
}
