package fr.workinfrance.verification.web;

import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the page and the programs' door have in common: reading the question, counting the answer, bounding the effort. */
@Component
final class CheckDesk {

    /** Documents looked at together: each is held whole in memory while it is. */
    private static final int TOGETHER = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Checker checker;
    private final MeterRegistry meters;
    private final Semaphore places = new Semaphore(TOGETHER);

    CheckDesk(Checker checker, MeterRegistry meters) {
        this.checker = checker;
        this.meters = meters;
    }

    Verdict byCode(String typed, @Nullable String day) {
        return counted(checker.byCode(typed, dayOf(day)), "code");
    }

    Verdict byDocument(InputStream document, @Nullable String day) throws IOException {
        var asked = dayOf(day);
        if (!hasPlace()) throw RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        try {
            return counted(checker.byDocument(document, asked), "document");
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Verdict counted(Verdict verdict, String by) {
        meters.counter("wif.verifications", "verdict", verdict.name(), "by", by).increment();
        return verdict;
    }

    private static @Nullable LocalDate dayOf(@Nullable String day) {
        if (day == null || day.isBlank()) return null;
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException e) {
            throw RequestProblem.of(HttpStatus.BAD_REQUEST, "not-a-day");
        }
    }
}
