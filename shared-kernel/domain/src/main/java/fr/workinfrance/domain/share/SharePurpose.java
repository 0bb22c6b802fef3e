package fr.workinfrance.domain.share;

/** What an attestation is shown for: a short list, since words of one's own would name persons. */
public enum SharePurpose {
    /** An employer makes sure before hiring (Code du travail, L5221-8). */
    HIRING,
    /** The present employer makes sure again. */
    EMPLOYMENT,
    HOUSING,
    BANK,
    ADMINISTRATION,
    STUDIES,
    OTHER
}
