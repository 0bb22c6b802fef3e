package fr.workinfrance.domain.procedure;

/** The rules the engine checks. A rule's article and wording may change with time; its name stays. */
public enum Rule {
    /** The département printed on the permit is another agency's. */
    NOT_COMPETENT,
    NATIONALITY_OUT_OF_SCOPE,
    /** Looking for a first job: a change of status, asked at the préfecture. */
    JOB_SEEKER_ELSEWHERE,
    /** An artist for three months at most needs none. */
    ARTIST_EXEMPT,
    FIRST_YEAR_OF_STAY,
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
    /** More than half the year's time of the branch, for an Algerian student. */
    OVER_HALF_TIME,
    /** One authorisation, one employer: a renewal names the same establishment. */
    ANOTHER_EMPLOYER,
    /** The request differs in substance from the authorisation it names, so that it is rightly a new one. */
    CHANGED_SINCE,
    /** It differs from the authorisation it names in nothing that asks for a new request: a notice was enough. */
    NOTICE_ENOUGH,
    /** The labour market (R5221-20), in the version of the day. */
    LABOUR_MARKET,
    /** The employer's compliance (R5221-20), in the version of the day. */
    EMPLOYER_COMPLIANCE,
    /** Whether what the worker has learnt suits the job (R5221-20, until 2021): for the officer to weigh. */
    QUALIFICATION_TO_WEIGH,
    /** Whether the pay is that of others in such a job (R5221-20, until 2021): for the officer to weigh. */
    PAY_TO_COMPARE,
    /** Whether the employer has made its social declarations (R5221-20, since 2021): for the officer to weigh. */
    DECLARATIONS_TO_WEIGH,
    /** Whether the employer was convicted or sanctioned (R5221-20, since 2021): for the officer to weigh. */
    CONVICTIONS_TO_WEIGH,
    OFII_TAX,
    SIRET_KEY_WRONG,
    SIREN_KEY_WRONG,
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
