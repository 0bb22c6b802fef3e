package fr.workinfrance.verification.check;

import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.attestation.ReplacementReason;

/** Why an attestation ended before its time, or another took its place: a word of a short list, which says nothing of anybody. */
public enum Ground {
    /** The authorisation was illegal, and was withdrawn within four months (CRPA L242-1). */
    ILLEGALITY,
    /** It had been obtained by fraud, whoever committed it (CRPA L241-2). */
    FRAUD,
    /** A condition on which it had been given is no longer met (CRPA L242-2). Which one is of the person. */
    CONDITION_LOST,
    /** The contract never began or is no more, as those who held the authorisation told. */
    CONTRACT_CANCELLED,
    /** The key that had sealed the document may have been used by somebody else. */
    KEY_REVOKED,
    /** The way the document was sealed is no longer held to be safe. */
    ALGORITHM_RETIRED,
    /** Those who hold it told of another workplace or of an earlier end: another document says so. */
    CHANGE_DECLARED;

    public static Ground of(WithdrawalGround ground) {
        return switch (ground) {
            case ILLEGALITY -> ILLEGALITY;
            case FRAUD -> FRAUD;
        };
    }

    public static Ground of(ReplacementReason reason) {
        return switch (reason) {
            case KEY_REVOKED -> KEY_REVOKED;
            case ALGORITHM_RETIRED -> ALGORITHM_RETIRED;
            case CHANGE_DECLARED -> CHANGE_DECLARED;
        };
    }
}
