package fr.workinfrance.domain.appeal;

/** What an appeal is answered. */
public enum AppealRuling {
    /** What was decided is taken back, and the request examined anew. */
    ALLOWED,
    REJECTED
}
