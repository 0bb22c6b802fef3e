package fr.workinfrance.domain.access;

/** A part of the dossier that is shown or hidden as a whole. */
public enum Part {
    /** Stage, dates, agency in charge, the legal clock. */
    PROGRESS,
    /** Who the worker is and how to reach them. */
    IDENTITY,
    PERMIT,
    /** The establishment and its representative. */
    EMPLOYER,
    CONTRACT,
    STAY_PIECES,
    CONTRACT_PIECES,
    /** Diplomas, and the proof that a regulated profession may be practised. */
    QUALIFICATION_PIECES,
    OTHER_PIECES,
    /** What the rules noticed. */
    FINDINGS,
    /** Which opinions were asked, of whom, when, and whether they were given: not what they say. */
    OPINIONS_ASKED,
    OWN_OPINION,
    OPINIONS_OF_OTHERS,
    DECISION,
    ATTESTATION,
    /** What applicant and agency in charge write to each other. */
    MESSAGES,
    AUDIT_TRAIL,
    /** Who has read the dossier, and when. */
    READINGS,
    /** Who takes part by invitation, as what and since when; who is invited. */
    PARTIES
}
