package fr.workinfrance.domain.examination;

import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tax that whoever hires a foreign worker owes, announced with its amount: 55 % of the gross monthly pay (of two and a half
 * minimum wages at most) from twelve months on, a sum by bracket from three to twelve. None for a student's authorisation.
 *
 * <p>Source: CESEDA, L311-15 and D311-18-1, then L436-10 and D436-2; the table holds what changed with time.
 */
final class OfiiTax {

    /** @param lowest and {@code highest}: what is owed for three to twelve months, by the pay */
    private record Tariff(String article, BigDecimal share, BigDecimal cap, int lowest, int highest) {}

    private static final NavigableMap<LocalDate, Tariff> SINCE = new TreeMap<>(Map.of(
            LocalDate.of(2016, 1, 1), tariff("CESEDA, L311-15, D311-18-1"),
            LocalDate.of(2021, 5, 1), tariff("CESEDA, L436-10, D436-2")));
    private static final int SHORTEST = 3;
    private static final int LONG = 12;

    private static Tariff tariff(String article) {
        return new Tariff(article, new BigDecimal("0.55"), new BigDecimal("2.5"), 50, 300);
    }

    static Optional<Finding> announced(Examination e) {
        var since = SINCE.floorEntry(e.today());
        if (since == null) return Optional.empty();
        var contract = e.form().contract();
        var end = contract.endsOn();
        var starts = contract.startsOn();
        // Why a day more: the last day is worked, so a contract of twelve months ends the day before.
        if (end != null && end.plusDays(1).isBefore(starts.plusMonths(SHORTEST))) return Optional.empty();
        boolean isLong = end == null || !end.plusDays(1).isBefore(starts.plusMonths(LONG));
        return Optional.of(isLong ? share(e, since.getValue()) : bracket(since.getValue()));
    }

    private static Finding share(Examination e, Tariff tariff) {
        var contract = e.form().contract();
        var time = WorkingTime.on(e.today());
        var monthly = time.monthlyPay(contract.grossPay(), contract.hours());
        var ceiling = Figure.MINIMUM_WAGE
                .on(e.today(), e.place())
                .value()
                .multiply(time.legalMonth())
                .multiply(tariff.cap());
        var owed = monthly.min(ceiling).multiply(tariff.share()).setScale(0, RoundingMode.HALF_UP);
        return finding(
                tariff,
                owed.toPlainString(),
                owed.toPlainString(),
                e.andPlace(FormField.GROSS_PAY, FormField.HOURS, FormField.CONTRACT_START, FormField.CONTRACT_END));
    }

    private static Finding bracket(Tariff tariff) {
        return finding(
                tariff,
                Integer.toString(tariff.lowest()),
                Integer.toString(tariff.highest()),
                List.of(FormField.CONTRACT_START, FormField.CONTRACT_END));
    }

    private static Finding finding(Tariff tariff, String lowest, String highest, List<FormField> read) {
        return new Finding(
                Rule.OFII_TAX,
                Severity.INFORMATION,
                tariff.article(),
                read,
                Map.of("lowest", lowest, "highest", highest));
    }

    private OfiiTax() {}
}
