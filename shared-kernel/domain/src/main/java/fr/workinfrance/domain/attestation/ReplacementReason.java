package fr.workinfrance.domain.attestation;

/** Why an attestation was issued anew. */
public enum ReplacementReason {
    /** The key that had sealed it may have been used by somebody else. */
    KEY_REVOKED,
    /** The way it was sealed is no longer held to be safe. */
    ALGORITHM_RETIRED,
    /** Those who hold it told of another workplace or of an earlier end. */
    CHANGE_DECLARED;

    /** Whether it is a reason to use a key no more: the authorisation itself did not change. */
    public boolean isOfTheKey() {
        return switch (this) {
            case KEY_REVOKED, ALGORITHM_RETIRED -> true;
            case CHANGE_DECLARED -> false;
        };
    }
}
