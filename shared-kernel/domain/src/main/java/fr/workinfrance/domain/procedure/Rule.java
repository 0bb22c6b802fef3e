package fr.workinfrance.domain.procedure;

/** The rules the engine checks. A rule's article and wording may change with time; its name stays. */
public enum Rule {
    /** The département printed on the permit is another agency's. */
    NOT_COMPETENT,
    NATIONALITY_OUT_OF_SCOPE,
    PERMIT_EXPIRED,
    /** The contract outlasts the permit, so the authorisation ends with the permit. */
    ENDS_WITH_PERMIT,
    ENDS_TOO_LATE,
    STARTS_BEFORE_CONTRACT,
    PAY_UNDER_MINIMUM,
    REDUCED_PAY_TO_CHECK,
    HOURS_OVER_LEGAL,
    /** So few hours that a student needs no authorisation. */
    WITHIN_STUDENT_ALLOWANCE,
    SIRET_KEY_WRONG,
    SIREN_MISMATCH,
    EMPLOYER_MUST_CHECK_PERMIT,
    MANDATE_MISSING,
    PIECE_MISSING,
    PROFESSION_PROOF_MISSING,
    RENEWAL_PROOF_MISSING,
    RENEWAL_REFERENCE_MISSING,
    /** How many of the kinds of piece were joined. */
    PIECES_COUNTED,
    DECIDED_IN_HASTE
}
