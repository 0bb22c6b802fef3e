package fr.workinfrance.domain.eligibility;

/** What the worker does in France apart from the job. */
public enum Occupation {
    STUDENT,
    /** Studies are over, and a first job is looked for. */
    JOB_SEEKER,
    OTHER
}
