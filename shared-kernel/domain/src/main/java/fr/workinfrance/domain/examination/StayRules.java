package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;

import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.StayStatus;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In what quality, and for how long, the worker has been or will be in France. */
final class StayRules {

    // Law: the code of foreigners was renumbered on that day.
    private static final LocalDate NEW_CODE = LocalDate.of(2021, 5, 1);

    // Law: decree 2016-1461 and L5221-2-1.
    private static final LocalDate ARTISTS_EXEMPT_SINCE = LocalDate.of(2016, 11, 1);

    private static final int EXEMPT_MONTHS = 3;

    /** Law: looking for a first job, one asks the préfecture for another status; that is no request for an authorisation. */
    static Optional<Finding> jobSeeker(Examination e) {
        if (e.form().circumstances().stayStatus() != StayStatus.JOB_SEEKER) return Optional.empty();
        return Optional.of(new Finding(
                Rule.JOB_SEEKER_ELSEWHERE,
                BLOCKING,
                e.today().isBefore(NEW_CODE) ? "CESEDA, L311-11, R311-35" : "CESEDA, L422-10, L422-11",
                List.of(FormField.STAY_STATUS),
                Map.of()));
    }

    /** Law: artists, for three months at most, need no authorisation (Code du travail, L5221-2-1, D5221-2-1). */
    static Optional<Finding> artistExempt(Examination e) {
        var contract = e.form().contract();
        var end = contract.endsOn();
        var starts = contract.startsOn();
        if (end == null || e.today().isBefore(ARTISTS_EXEMPT_SINCE)) return Optional.empty();
        if (!end.isBefore(starts.plusMonths(EXEMPT_MONTHS))) return Optional.empty();
        return Optional.of(new Finding(
                Rule.ARTIST_EXEMPT,
                BLOCKING,
                "Code du travail, L5221-2-1, D5221-2-1",
                List.of(FormField.CONTRACT_START, FormField.CONTRACT_END),
                Map.of("startsOn", starts.toString(), "endsOn", end.toString())));
    }

    /** Law: after the first year of stay; an apprentice at once on a course of Master's grade (Code du travail, R5221-7). */
    static Optional<Finding> firstYear(Examination e) {
        var known = e.form().circumstances();
        var contract = e.form().contract();
        boolean master = contract.type() == ContractType.APPRENTICESHIP && Boolean.TRUE.equals(known.masterGrade());
        var since = known.staySince();
        if (master || since == null) return Optional.empty();
        var from = since.plusYears(1);
        if (!contract.startsOn().isBefore(from)) return Optional.empty();
        return Optional.of(new Finding(
                Rule.FIRST_YEAR_OF_STAY,
                BLOCKING,
                "Code du travail, R5221-7",
                List.of(
                        FormField.STAY_SINCE,
                        FormField.MASTER_GRADE,
                        FormField.CONTRACT_TYPE,
                        FormField.CONTRACT_START),
                Map.of(
                        "since", since.toString(),
                        "from", from.toString(),
                        "startsOn", contract.startsOn().toString())));
    }

    private StayRules() {}
}
