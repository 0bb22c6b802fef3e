package fr.workinfrance.domain.attestation;

/** Why an attestation was issued anew while the authorisation itself did not change. */
public enum ReplacementReason {
    /** The key that had sealed it may have been used by somebody else. */
    KEY_REVOKED,
    /** The way it was sealed is no longer held to be safe. */
    ALGORITHM_RETIRED
}
