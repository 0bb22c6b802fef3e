package fr.workinfrance.domain.application;

import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Everything an applicant declares, once every answer could be read. What is still being typed is a draft: {@link Answers}.
 *
 * @param previousReference number of the authorisation to renew; absent for a first request
 * @param permit absent for a worker who is still abroad
 */
public record ApplicationForm(
        RequestKind request,
        @Nullable Personal<String> previousReference,
        Worker worker,
        @Nullable StayPermit permit,
        Employer employer,
        JobContract contract,
        Circumstances circumstances) {

    /** A form of which nothing more was asked than every procedure asks. */
    public ApplicationForm(
            RequestKind request,
            @Nullable Personal<String> previousReference,
            Worker worker,
            @Nullable StayPermit permit,
            Employer employer,
            JobContract contract) {
        this(request, previousReference, worker, permit, employer, contract, Circumstances.NONE);
    }

    public ApplicationForm in(Circumstances others) {
        return new ApplicationForm(request, previousReference, worker, permit, employer, contract, others);
    }
}
