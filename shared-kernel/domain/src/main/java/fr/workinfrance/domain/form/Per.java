package fr.workinfrance.domain.form;

/** The period an amount is given for. */
public enum Per {
    HOUR,
    WEEK,
    MONTH,
    YEAR
}
