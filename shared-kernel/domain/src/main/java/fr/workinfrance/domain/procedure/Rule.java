package fr.workinfrance.domain.procedure;

/** The rules the engine checks. A rule's article and wording may change with time; its name stays. */
public enum Rule {
    NOT_COMPETENT,
    NATIONALITY_OUT_OF_SCOPE,
    ENDS_WITH_PERMIT,
    ENDS_TOO_LATE,
    STARTS_BEFORE_CONTRACT,
    PERMIT_EXPIRED,
    PAY_UNDER_MINIMUM,
    HOURS_OVER_LEGAL,
    SIRET_KEY_WRONG,
    SIREN_MISMATCH,
    MANDATE_MISSING,
    PIECE_MISSING,
    PROFESSION_PROOF_MISSING,
    RENEWAL_PROOF_MISSING,
    RENEWAL_REFERENCE_MISSING,
    DECIDED_IN_HASTE,
    EMPLOYER_MUST_CHECK_PERMIT
}
