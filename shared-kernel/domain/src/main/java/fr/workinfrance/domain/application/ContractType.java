package fr.workinfrance.domain.application;

/** The kinds of work contract, with the digit that 2D-Doc field 5T gives them where it has one. */
public enum ContractType {
    /** Fixed term (CDD). */
    FIXED_TERM,
    /** Open-ended (CDI). */
    OPEN_ENDED,
    /** Temporary work through an agency (CTT). */
    TEMPORARY,
    APPRENTICESHIP,
    PROFESSIONALISATION
}
