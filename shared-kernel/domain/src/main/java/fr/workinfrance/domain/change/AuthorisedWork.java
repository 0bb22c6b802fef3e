package fr.workinfrance.domain.change;

import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.employer.Siret;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The work an authorisation was given for: who employs, as what, how long, how much, for how much. Where it is done is not of
 * it: another workplace is told by a notice.
 *
 * @param endsOn last day of the contract; absent when it is open-ended
 */
public record AuthorisedWork(
        Siret siret,
        String job,
        ContractType type,
        @Nullable LocalDate endsOn,
        Amount hours,
        Amount grossPay) {

    public static AuthorisedWork of(ApplicationForm form) {
        var contract = form.contract();
        return new AuthorisedWork(
                form.employer().siret(),
                contract.job(),
                contract.type(),
                contract.endsOn(),
                contract.hours(),
                contract.grossPay());
    }

    /** The same work for a shorter time. */
    public AuthorisedWork endingOn(LocalDate day) {
        return new AuthorisedWork(siret, job, type, day, hours, grossPay);
    }
}
