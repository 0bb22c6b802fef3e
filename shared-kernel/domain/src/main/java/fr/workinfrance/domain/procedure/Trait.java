package fr.workinfrance.domain.procedure;

/** What tells for whom a procedure is: the answers to a few questions asked before anything is filed. */
public enum Trait {
    IN_FRANCE,
    ABROAD,
    STUDENT,
    ALGERIAN,
    APPRENTICE,
    PROFESSIONALISATION,
    MEDICAL_INTERN,
    RESEARCHER,
    ARTIST
}
