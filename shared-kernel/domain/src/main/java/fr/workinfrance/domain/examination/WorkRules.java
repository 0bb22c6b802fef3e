package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;

import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pay and hours. */
final class WorkRules {

    private static final BigDecimal LONGEST_WEEK = BigDecimal.valueOf(48);

    private static final Country ALGERIA = Country.of("DZ");

    // Why: a monthly pay rounded to the cent for 151.67 hours is lawful although it divides into a hair less an hour.
    private static final BigDecimal HAIR = new BigDecimal("0.005");

    /**
     * Law: the minimum wage of the day the rules are applied for, where the work is done (Code du travail, L3231-2; R5221-20 6°,
     * since April 2021 4°).
     */
    static Optional<Finding> payUnderMinimum(Examination e) {
        return isReduced(e)
                ? Optional.empty()
                : underMinimum(e, Rule.PAY_UNDER_MINIMUM, BLOCKING, CriteriaRules.article(e, "6°", "4°") + ", L3231-2");
    }

    /** Law: a percentage of the minimum wage by age and year, which the form does not tell (D6222-26, D6325-15). */
    static Optional<Finding> reducedPayToCheck(Examination e) {
        return isReduced(e)
                ? underMinimum(e, Rule.REDUCED_PAY_TO_CHECK, INFORMATION, "Code du travail, D6222-26, D6325-15")
                : Optional.empty();
    }

    private static boolean isReduced(Examination e) {
        return switch (e.form().contract().type()) {
            case APPRENTICESHIP, PROFESSIONALISATION -> true;
            case FIXED_TERM, OPEN_ENDED, TEMPORARY -> false;
        };
    }

    private static Optional<Finding> underMinimum(Examination e, Rule rule, Severity severity, String article) {
        var contract = e.form().contract();
        var line = Figure.MINIMUM_WAGE.on(e.today(), e.place());
        var minimum = line.value();
        var hourly = WorkingTime.on(e.today()).hourlyPay(contract.grossPay(), contract.hours());
        if (hourly.add(HAIR).compareTo(minimum) >= 0) return Optional.empty();
        return Optional.of(new Finding(
                rule,
                severity,
                article + " ; " + line.source(),
                e.andPlace(FormField.GROSS_PAY, FormField.HOURS, FormField.CONTRACT_TYPE),
                Map.of(
                        "hourly",
                        cents(hourly),
                        "minimum",
                        cents(minimum),
                        "day",
                        e.today().toString())));
    }

    /** Law: 35 hours a week, 48 at the very most (Code du travail, L3121-27, L3121-20). */
    static Optional<Finding> hoursOverLegal(Examination e) {
        var weekly = WorkingTime.on(e.today()).weekly(e.form().contract().hours());
        var shown = weekly.setScale(2, RoundingMode.HALF_UP);
        if (shown.compareTo(WorkingTime.LEGAL_WEEK) <= 0) return Optional.empty();
        return Optional.of(new Finding(
                Rule.HOURS_OVER_LEGAL,
                shown.compareTo(LONGEST_WEEK) > 0 ? BLOCKING : INFORMATION,
                "Code du travail, L3121-20, L3121-27",
                List.of(FormField.HOURS),
                Map.of(
                        "hours", shown.stripTrailingZeros().toPlainString(),
                        "legal", WorkingTime.LEGAL_WEEK.toPlainString(),
                        "longest", LONGEST_WEEK.toPlainString())));
    }

    static Optional<Finding> withinStudentAllowance(Examination e) {
        // Law: an Algerian student needs one from the first hour (agreement of 27 December 1968).
        if (e.form().worker().nationality().equals(ALGERIA)) return Optional.empty();
        var hours = WorkingTime.on(e.today()).inFirstYear(e.form().contract());
        var allowance = Figure.STUDENT_HOURS.on(e.today());
        if (hours.compareTo(allowance.value()) > 0) return Optional.empty();
        return Optional.of(new Finding(
                Rule.WITHIN_STUDENT_ALLOWANCE,
                INFORMATION,
                allowance.source(),
                List.of(FormField.NATIONALITY, FormField.HOURS, FormField.CONTRACT_START, FormField.CONTRACT_END),
                Map.of(
                        "hours", hours.setScale(0, RoundingMode.UP).toPlainString(),
                        "allowance", allowance.value().toPlainString())));
    }

    /** Law: half the year's time of the branch (agreement of 27/12/1968, avenant of 2001, titre III): something to check. */
    static Optional<Finding> overHalfTime(Examination e) {
        var hours = WorkingTime.on(e.today()).inFirstYear(e.form().contract());
        var limit = Figure.HALF_TIME_HOURS.on(e.today());
        if (hours.compareTo(limit.value()) <= 0) return Optional.empty();
        return Optional.of(new Finding(
                Rule.OVER_HALF_TIME,
                WARNING,
                limit.source(),
                List.of(FormField.HOURS, FormField.CONTRACT_START, FormField.CONTRACT_END),
                Map.of(
                        "hours", hours.setScale(0, RoundingMode.UP).toPlainString(),
                        "allowance", limit.value().toPlainString())));
    }

    private static String cents(BigDecimal euros) {
        return euros.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private WorkRules() {}
}
