package fr.workinfrance.domain.form;

/** When a procedure wants an answer to a question. */
public enum FieldNeed {
    ALWAYS,
    FOR_A_RENEWAL,
    UNLESS_OPEN_ENDED,
    /** Asked, and may stay blank. */
    OPTIONAL
}
