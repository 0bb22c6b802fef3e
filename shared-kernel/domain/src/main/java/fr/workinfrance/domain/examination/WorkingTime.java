package fr.workinfrance.domain.examination;

import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.JobContract;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Hours and pay brought to the same measure, as it is on one day. Law: a month is 52 weeks / 12, so that 35 hours a week are 151.67 a
 * month (Code du travail, L3242-1).
 */
record WorkingTime(BigDecimal weeksAYear) {

    /** Law: 35 hours a week (Code du travail, L3121-27). */
    static final BigDecimal LEGAL_WEEK = BigDecimal.valueOf(35);

    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);
    private static final long DAYS_A_WEEK = 7;
    private static final int SCALE = 10;

    static WorkingTime on(LocalDate day) {
        return new WorkingTime(Figure.WEEKS_A_YEAR.on(day).value());
    }

    /** Hours a week; hours "an hour" say nothing and count as none. */
    BigDecimal weekly(Amount hours) {
        return yearly(hours).divide(weeksAYear, SCALE, RoundingMode.HALF_UP);
    }

    /** Euros an hour, given the hours they pay for; zero when no hours are. */
    BigDecimal hourlyPay(Amount pay, Amount hours) {
        return switch (pay.per()) {
            case HOUR -> pay.quantity();
            case WEEK, MONTH, YEAR -> perHour(yearly(pay), yearly(hours));
        };
    }

    /** Euros a month, given the hours they pay for. */
    BigDecimal monthlyPay(Amount pay, Amount hours) {
        return hourlyPay(pay, hours).multiply(yearly(hours)).divide(MONTHS_A_YEAR, SCALE, RoundingMode.HALF_UP);
    }

    /** Hours a month of whoever works the legal week, as the monthly minimum wage is reckoned (Code du travail, L3232-3, L3242-1). */
    BigDecimal legalMonth() {
        return LEGAL_WEEK.multiply(weeksAYear).divide(MONTHS_A_YEAR, SCALE, RoundingMode.HALF_UP);
    }

    /** Hours worked from the first day, over twelve months at most. */
    BigDecimal inFirstYear(JobContract contract) {
        var start = contract.startsOn();
        var end = start.plusYears(1);
        var contractEnd = contract.endsOn();
        if (contractEnd != null && contractEnd.isBefore(end)) end = contractEnd.plusDays(1);
        return weekly(contract.hours())
                .multiply(BigDecimal.valueOf(daysBetween(start, end)))
                .divide(BigDecimal.valueOf(DAYS_A_WEEK), SCALE, RoundingMode.HALF_UP);
    }

    private static long daysBetween(LocalDate start, LocalDate end) {
        return Math.max(0, ChronoUnit.DAYS.between(start, end));
    }

    private BigDecimal yearly(Amount amount) {
        return switch (amount.per()) {
            case HOUR -> BigDecimal.ZERO;
            case WEEK -> amount.quantity().multiply(weeksAYear);
            case MONTH -> amount.quantity().multiply(MONTHS_A_YEAR);
            case YEAR -> amount.quantity();
        };
    }

    private static BigDecimal perHour(BigDecimal euros, BigDecimal hours) {
        return hours.signum() == 0 ? BigDecimal.ZERO : euros.divide(hours, SCALE, RoundingMode.HALF_UP);
    }
}
