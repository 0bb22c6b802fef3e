package fr.workinfrance.domain.act;

/** On what ground an authorisation may be withdrawn as if it had never been given. */
public enum WithdrawalGround {
    /** It was illegal, and is withdrawn within four months of its decision (CRPA L242-1). */
    ILLEGALITY,
    /** It was obtained by fraud, at any time (CRPA L241-2). */
    FRAUD
}
