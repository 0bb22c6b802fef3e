package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The criteria of R5221-20 that are about the job and the employer, in the version that was filed under. */
final class CriteriaRules {

    // Law: decree 2021-360 of 31 March 2021 rewrote R5221-20 from that day.
    private static final LocalDate REWRITTEN = LocalDate.of(2021, 4, 1);

    /**
     * Law: until 31 March 2021 the employment situation of the trade and place is weighed (R5221-20 1°); since then the job is on
     * the list of those that lack hands, or was offered in vain for three weeks (R5221-20 1°, new).
     */
    static Optional<Finding> labourMarket(Examination e) {
        var known = e.form().circumstances();
        if (Boolean.TRUE.equals(known.shortageJob())) return Optional.empty();
        return isRewritten(e) ? offered(e) : Optional.of(weighed(e));
    }

    private static Finding weighed(Examination e) {
        return new Finding(
                Rule.LABOUR_MARKET,
                WARNING,
                "Code du travail, R5221-20 1° (décret 2016-1456)",
                List.of(FormField.SHORTAGE_JOB),
                Map.of("missing", "SITUATION"));
    }

    private static BigDecimal weeks(Examination e) {
        return Figure.WEEKS_OF_OFFER.on(e.today()).value();
    }

    private static Optional<Finding> offered(Examination e) {
        var published = e.form().circumstances().offerPublishedOn();
        var filed = ParisTime.dayOf(e.submittedAt());
        if (published != null && !published.plusWeeks(weeks(e).longValueExact()).isAfter(filed))
            return Optional.empty();
        return Optional.of(new Finding(
                Rule.LABOUR_MARKET,
                BLOCKING,
                "Code du travail, R5221-20 1° (décret 2021-360)",
                List.of(FormField.SHORTAGE_JOB, FormField.OFFER_PUBLISHED_ON),
                Map.of("missing", "OFFER", "weeks", weeks(e).toPlainString())));
    }

    /**
     * Law: until 31 March 2021 the employer's respect of labour law is looked at (R5221-20 3°), by the labour inspection; since
     * then it declares to be up to date and without conviction (R5221-20 2°, new).
     */
    static Optional<Finding> compliance(Examination e) {
        if (!isRewritten(e))
            return Optional.of(new Finding(
                    Rule.EMPLOYER_COMPLIANCE,
                    INFORMATION,
                    "Code du travail, R5221-20 3° (décret 2016-1456)",
                    List.of(FormField.SIRET),
                    Map.of("missing", "INSPECTION")));
        if (Boolean.TRUE.equals(e.form().circumstances().employerComplies())) return Optional.empty();
        return Optional.of(new Finding(
                Rule.EMPLOYER_COMPLIANCE,
                BLOCKING,
                "Code du travail, R5221-20 2° (décret 2021-360)",
                List.of(FormField.EMPLOYER_COMPLIES),
                Map.of("missing", "DECLARATION")));
    }

    /** Law: qualification, experience and diplomas that suit the job (R5221-20 2°), until 31 March 2021. */
    static Optional<Finding> qualification(Examination e) {
        return isRewritten(e)
                ? Optional.empty()
                : toWeigh(
                        Rule.QUALIFICATION_TO_WEIGH,
                        "Code du travail, R5221-20 2° (décret 2016-1456)",
                        List.of(FormField.JOB),
                        Map.of());
    }

    /** Law: work and pay comparable to those of others in such a job (R5221-20 5°), until 31 March 2021. */
    static Optional<Finding> comparablePay(Examination e) {
        if (isRewritten(e)) return Optional.empty();
        var contract = e.form().contract();
        var hourly = WorkingTime.on(e.today()).hourlyPay(contract.grossPay(), contract.hours());
        return toWeigh(
                Rule.PAY_TO_COMPARE,
                "Code du travail, R5221-20 5° (décret 2016-1456)",
                List.of(FormField.JOB, FormField.GROSS_PAY, FormField.HOURS),
                Map.of("hourly", hourly.setScale(2, RoundingMode.HALF_UP).toPlainString()));
    }

    /** Law: social declarations made (R5221-20 2° a, new), of which the form only asks for one yes or no. */
    static Optional<Finding> declarations(Examination e) {
        return declared(e, Rule.DECLARATIONS_TO_WEIGH, "Code du travail, R5221-20 2° a (décret 2021-360)");
    }

    /** Law: no conviction nor sanction (R5221-20 2° b and c, new), of which the form only asks for one yes or no. */
    static Optional<Finding> convictions(Examination e) {
        return declared(e, Rule.CONVICTIONS_TO_WEIGH, "Code du travail, R5221-20 2° b et c (décret 2021-360)");
    }

    private static Optional<Finding> declared(Examination e, Rule rule, String article) {
        return isRewritten(e)
                ? toWeigh(rule, article, List.of(FormField.EMPLOYER_COMPLIES, FormField.SIRET), Map.of())
                : Optional.empty();
    }

    private static Optional<Finding> toWeigh(
            Rule rule, String article, List<FormField> read, Map<String, String> facts) {
        return Optional.of(new Finding(rule, INFORMATION, article, read, facts));
    }

    /** A criterion by its number: it had another before the decree of 2021. */
    static String article(Examination e, String before, String since) {
        return isRewritten(e)
                ? "Code du travail, R5221-20 %s (décret 2021-360)".formatted(since)
                : "Code du travail, R5221-20 %s (décret 2016-1456)".formatted(before);
    }

    private static boolean isRewritten(Examination e) {
        return !e.terms().procedure().version().isBefore(REWRITTEN);
    }

    private CriteriaRules() {}
}
