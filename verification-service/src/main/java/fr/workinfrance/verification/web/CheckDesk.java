package fr.workinfrance.verification.web;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.HolderCheck;
import fr.workinfrance.verification.check.Sha256;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.limits.CheckBudgets;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the page and the programs' door have in common: reading the question, counting the answer, bounding the effort. */
@Component
final class CheckDesk {

    private final Checker checker;
    private final HolderCheck holders;
    private final CheckBudgets budgets;
    private final Places places = new Places();
    private final MeterRegistry meters;

    CheckDesk(Checker checker, HolderCheck holders, CheckBudgets budgets, MeterRegistry meters) {
        this.checker = checker;
        this.holders = holders;
        this.budgets = budgets;
        this.meters = meters;
    }

    /** @param client the address that asks */
    Verdict byCode(String typed, @Nullable String day, String client) {
        var asked = Days.optional(day);
        admit(client);
        var verdict = checker.byCode(typed, asked);
        if (verdict instanceof Verdict.Unknown && AttestationCode.isReadable(typed)) guessed(client);
        return counted(verdict, "code");
    }

    /** The verdict on a document, and by what it can be shown later which one it was. */
    record Seen(Verdict verdict, String sha256) {}

    Seen byDocument(InputStream document, @Nullable String day, String client) throws IOException {
        var asked = Days.optional(day);
        admit(client);
        try (var _ = place()) {
            var read = Sha256.reading(document);
            var verdict = checker.byDocument(read, asked);
            return new Seen(counted(verdict, "document"), Sha256.of(read));
        }
    }

    /** Whether the date of birth, and the name where one is given, are the holder's. */
    HolderCheck.Finding holder(String typed, @Nullable String birth, @Nullable String lastName, String client) {
        var born = Days.required(birth);
        admit(client);
        var code = AttestationCode.isReadable(typed) ? AttestationCode.of(typed).text() : "";
        refuseIf(budgets.tryBirth(code), "too-many-births");
        var finding = holders.of(typed, born, lastName);
        if (finding != HolderCheck.Finding.OTHER) budgets.rightBirth(code);
        meters.counter("wif.holders", "finding", finding.name()).increment();
        return finding;
    }

    /** Lets a question in, or says when it may be asked again. */
    void admit(String client) {
        refuseIf(budgets.ask(client), "too-many-checks");
    }

    private static void refuseIf(Duration wait, String problem) {
        if (wait.isZero()) return;
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        throw RequestProblem.of(HttpStatus.TOO_MANY_REQUESTS, problem, seconds, (seconds + 59) / 60)
                .retryAfter(wait);
    }

    /** Counts a code that might exist and does not. */
    void guessed(String client) {
        budgets.guessed(client);
    }

    /** One of the few places for those who hand in a file. */
    Places.Place place() {
        return places.take();
    }

    Verdict counted(Verdict verdict, String by) {
        meters.counter("wif.verifications", "verdict", verdict.name(), "by", by).increment();
        return verdict;
    }
}
