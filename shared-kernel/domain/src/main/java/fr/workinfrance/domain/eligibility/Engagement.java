package fr.workinfrance.domain.eligibility;

/** What kind of job it is. */
public enum Engagement {
    ORDINARY,
    APPRENTICESHIP,
    PROFESSIONALISATION,
    MEDICAL_INTERNSHIP,
    /** Doctoral contract, CIFRE, ATER. */
    RESEARCH,
    ARTISTIC
}
