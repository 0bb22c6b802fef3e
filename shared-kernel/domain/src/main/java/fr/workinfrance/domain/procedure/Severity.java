package fr.workinfrance.domain.procedure;

/** How much a finding weighs. */
public enum Severity {
    /** The officer may decide against it only with recorded reasons. */
    BLOCKING,
    WARNING,
    INFORMATION
}
