package fr.workinfrance.domain.change;

/**
 * What an authorisation was given for: once one of these is otherwise, a new request is made and no notice is enough.
 *
 * <p>Law: one authorisation is for one employer and one contract (Code du travail, R5221-1, R5221-3); which changes are of the
 * substance is the form's own notice, to be confirmed.
 */
public enum Substance {
    JOB,
    CONTRACT_TYPE,
    LATER_END,
    MORE_HOURS,
    LESS_PAY,
    ANOTHER_EMPLOYER;

    public static final String ARTICLE = "Code du travail, R5221-1, R5221-3";
}
