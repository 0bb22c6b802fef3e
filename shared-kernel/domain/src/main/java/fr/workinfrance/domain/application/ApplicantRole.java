package fr.workinfrance.domain.application;

/** In what quality somebody applies (Code du travail, R5221-11: the employer, or a person with the employer's written mandate). */
public enum ApplicantRole {
    EMPLOYER,
    /** The student or worker; needs the employer's written mandate. */
    WORKER,
    MANDATARY
}
