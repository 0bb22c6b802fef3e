package fr.workinfrance.domain.form;

/** When a procedure wants an answer to a question. */
public enum FieldNeed {
    ALWAYS,
    FOR_A_RENEWAL,
    UNLESS_OPEN_ENDED,
    /** Of the permit: the worker who has one gives it whole; whoever has none, being abroad, gives nothing of it. */
    WITH_A_PERMIT,
    /** What decides in the place of a permit. */
    WITHOUT_A_PERMIT,
    /** Asked, and may stay blank. */
    OPTIONAL
}
