package fr.workinfrance.domain.procedure;

import fr.workinfrance.domain.form.FormField;
import java.util.Set;

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
    DECIDED_IN_HASTE;

    /**
     * The answers without which it would say nothing, or the same of everybody, beside those that every procedure asks for. Why of
     * the law as it is now: no version for a day gone by is published any more.
     */
    public Set<FormField> needs() {
        return switch (this) {
            case JOB_SEEKER_ELSEWHERE -> Set.of(FormField.STAY_STATUS);
            case FIRST_YEAR_OF_STAY -> Set.of(FormField.STAY_SINCE);
            case PERMIT_EXPIRED, ENDS_WITH_PERMIT -> Set.of(FormField.PERMIT_EXPIRY);
            case EMPLOYER_MUST_CHECK_PERMIT -> Set.of(FormField.PERMIT_NUMBER);
            case ANOTHER_EMPLOYER -> Set.of(FormField.PREVIOUS_SIRET);
            case CHANGED_SINCE, NOTICE_ENOUGH -> Set.of(FormField.PREVIOUS_REFERENCE, FormField.JOB);
            case RENEWAL_REFERENCE_MISSING -> Set.of(FormField.PREVIOUS_REFERENCE);
            case LABOUR_MARKET -> Set.of(FormField.SHORTAGE_JOB, FormField.OFFER_PUBLISHED_ON);
            case EMPLOYER_COMPLIANCE, DECLARATIONS_TO_WEIGH, CONVICTIONS_TO_WEIGH ->
                Set.of(FormField.EMPLOYER_COMPLIES);
            case QUALIFICATION_TO_WEIGH, PAY_TO_COMPARE -> Set.of(FormField.JOB);
            case PROFESSION_PROOF_MISSING -> Set.of(FormField.REGULATED_PROFESSION);
            case NOT_COMPETENT, NATIONALITY_OUT_OF_SCOPE, ARTIST_EXEMPT, ENDS_TOO_LATE, STARTS_BEFORE_CONTRACT ->
                Set.of();
            case PAY_UNDER_MINIMUM, REDUCED_PAY_TO_CHECK, HOURS_OVER_LEGAL, OVER_HALF_TIME, OFII_TAX -> Set.of();
            case WITHIN_STUDENT_ALLOWANCE, SIRET_KEY_WRONG, SIREN_KEY_WRONG, SIREN_MISMATCH, DECIDED_IN_HASTE ->
                Set.of();
            case MANDATE_MISSING, PIECE_MISSING, RENEWAL_PROOF_MISSING, PIECES_COUNTED -> Set.of();
        };
    }
}
