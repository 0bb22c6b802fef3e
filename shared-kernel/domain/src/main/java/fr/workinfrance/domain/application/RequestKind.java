package fr.workinfrance.domain.application;

/** Whether the worker already holds an authorisation for this job. */
public enum RequestKind {
    FIRST,
    RENEWAL
}
