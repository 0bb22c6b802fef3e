package fr.workinfrance.domain.procedure;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.RequestKind;

/** When a procedure wants a piece. */
public enum PieceNeed {
    ALWAYS,
    /** Whoever is not the employer needs the employer's written mandate. */
    UNLESS_THE_EMPLOYER_FILES,
    FOR_A_REGULATED_PROFESSION,
    FOR_A_RENEWAL,
    /** Whoever holds a permit is in France, and shows it. */
    WITH_A_PERMIT,
    OPTIONAL;

    /** @param permit whether the worker is in France and so has a permit to show */
    public boolean holds(ApplicantRole role, RequestKind request, boolean regulatedProfession, boolean permit) {
        return switch (this) {
            case ALWAYS -> true;
            case UNLESS_THE_EMPLOYER_FILES -> role != ApplicantRole.EMPLOYER;
            case FOR_A_REGULATED_PROFESSION -> regulatedProfession;
            case FOR_A_RENEWAL -> request == RequestKind.RENEWAL;
            case WITH_A_PERMIT -> permit;
            case OPTIONAL -> false;
        };
    }
}
