package fr.workinfrance.domain.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The job, as the contract says it.
 *
 * @param startsOn first day of work
 * @param endsOn last day of work, included; absent when the contract is open-ended
 * @param hours hours of work
 * @param grossPay euros before deductions
 */
public record JobContract(
        String job,
        String workplace,
        ContractType type,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Amount hours,
        Amount grossPay,
        boolean regulatedProfession) {

    /** The same job done elsewhere. */
    public JobContract at(String otherWorkplace) {
        return new JobContract(job, otherWorkplace, type, startsOn, endsOn, hours, grossPay, regulatedProfession);
    }
}
