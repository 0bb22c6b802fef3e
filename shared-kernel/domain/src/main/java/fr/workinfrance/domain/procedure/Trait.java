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
    ARTIST;

    /** Whether it is a kind of job that the law names, and not who the worker is or where they are. */
    public boolean isAnEngagement() {
        return switch (this) {
            case APPRENTICE, PROFESSIONALISATION, MEDICAL_INTERN, RESEARCHER, ARTIST -> true;
            case IN_FRANCE, ABROAD, STUDENT, ALGERIAN -> false;
        };
    }

    /** Whether nobody is both: one is here or abroad, and a request is for one job. */
    public boolean excludes(Trait other) {
        return this != other && (isAnEngagement() ? other.isAnEngagement() : isAPlace() && other.isAPlace());
    }

    private boolean isAPlace() {
        return this == IN_FRANCE || this == ABROAD;
    }
}
