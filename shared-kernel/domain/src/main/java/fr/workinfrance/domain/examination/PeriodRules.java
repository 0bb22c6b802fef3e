package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;

import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From when, until when, and how fast. */
final class PeriodRules {

    private static final Duration HASTE = Duration.ofHours(1);

    static Optional<Finding> endsWithPermit(Examination e) {
        var from = e.start();
        var latest = LatestEnd.of(e.form(), from);
        if (latest.bound() != LatestEnd.Bound.PERMIT || latest.day().isBefore(from)) return Optional.empty();
        var contractEnd = e.form().contract().endsOn();
        return Optional.of(new Finding(
                Rule.ENDS_WITH_PERMIT,
                WARNING,
                "Code du travail, R5221-3 14°",
                e.withStart(FormField.PERMIT_EXPIRY, FormField.CONTRACT_END),
                Map.of(
                        "expiresOn",
                        latest.day().toString(),
                        "contractEnd",
                        contractEnd == null ? "" : contractEnd.toString())));
    }

    static Optional<Finding> endsTooLate(Examination e) {
        var period = e.period();
        if (period == null) return Optional.empty();
        var latest = LatestEnd.of(e.form(), period.from());
        if (!period.until().isAfter(latest.day())) return Optional.empty();
        return Optional.of(new Finding(
                Rule.ENDS_TOO_LATE,
                BLOCKING,
                "Code du travail, R5221-3 14°",
                List.of(FormField.CONTRACT_END, FormField.PERMIT_EXPIRY),
                Map.of(
                        "until", period.until().toString(),
                        "latest", latest.day().toString(),
                        "bound", latest.bound().name())));
    }

    static Optional<Finding> startsBeforeContract(Examination e) {
        var period = e.period();
        var contractStart = e.form().contract().startsOn();
        if (period == null || !period.from().isBefore(contractStart)) return Optional.empty();
        return Optional.of(new Finding(
                Rule.STARTS_BEFORE_CONTRACT,
                WARNING,
                "Code du travail, R5221-3 14°",
                List.of(FormField.CONTRACT_START),
                Map.of("from", period.from().toString(), "contractStart", contractStart.toString())));
    }

    // Why: nothing forbids a fast decision, but whoever audits wants to know which ones left no time to read.
    static Optional<Finding> decidedInHaste(Examination e) {
        var taken = Duration.between(e.submittedAt(), e.now());
        if (e.period() == null || taken.compareTo(HASTE) >= 0) return Optional.empty();
        return Optional.of(new Finding(
                Rule.DECIDED_IN_HASTE,
                INFORMATION,
                "CRPA, L100-2",
                List.of(),
                Map.of("minutes", Long.toString(taken.toMinutes()))));
    }

    private PeriodRules() {}
}
