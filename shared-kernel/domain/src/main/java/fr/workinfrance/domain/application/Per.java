package fr.workinfrance.domain.application;

/** The period an amount is given for. */
public enum Per {
    HOUR,
    WEEK,
    MONTH,
    YEAR
}
