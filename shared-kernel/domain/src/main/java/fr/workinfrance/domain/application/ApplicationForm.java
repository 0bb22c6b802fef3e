package fr.workinfrance.domain.application;

import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Everything an applicant declares, once every answer could be read. What is still being typed is a draft: {@link Answers}.
 *
 * @param previousReference number of the authorisation to renew; absent for a first request
 */
public record ApplicationForm(
        RequestKind request,
        @Nullable Personal<String> previousReference,
        Worker worker,
        StayPermit permit,
        Employer employer,
        JobContract contract) {}
