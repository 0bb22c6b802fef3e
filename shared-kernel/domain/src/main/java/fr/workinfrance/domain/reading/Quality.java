package fr.workinfrance.domain.reading;

import fr.workinfrance.domain.access.Standing;

/** In what quality somebody reads, or tried to. */
public enum Quality {
    /** Of the agency that decides. */
    IN_CHARGE,
    /** Of an agency whose opinion was asked. */
    CONSULTED,
    /** Of the agency above, that hears an appeal. */
    SUPERIOR,
    /** An auditor, who sees no person. */
    CONTROL,
    /** The applicant: whose own readings are nobody's business. */
    APPLICANT,
    /** Invited by the applicant to take part. */
    PARTY,
    /** With no part in the dossier. */
    STRANGER;

    public static Quality of(Standing standing) {
        return switch (standing) {
            case APPLICANT -> APPLICANT;
            case INVITED_WORKER, INVITED_EMPLOYER, MANDATARY -> PARTY;
            case DECIDING_AGENCY -> IN_CHARGE;
            case CONSULTED_PREFECTURE, CONSULTED_OFII, CONSULTED_CONSULATE, CONSULTED_DRAC -> CONSULTED;
            case CONSULTED_LABOUR_INSPECTION, CONSULTED_EMPLOYMENT_SERVICE, CONSULTED_ORDER -> CONSULTED;
            case SUPERIOR_AGENCY -> SUPERIOR;
            case AUDITOR -> CONTROL;
            case ADMINISTRATOR, AUTOMATION, STRANGER -> STRANGER;
        };
    }
}
