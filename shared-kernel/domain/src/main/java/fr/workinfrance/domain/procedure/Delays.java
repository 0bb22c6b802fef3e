package fr.workinfrance.domain.procedure;

import java.time.Period;

/** The delays that the law gives whatever the procedure. Those of a procedure are in its {@link DecisionTerm}. */
public final class Delays {

    /** Law: an illegal authorisation may be withdrawn within four months of its decision (CRPA L242-1). */
    public static final Period WITHDRAWAL = Period.ofMonths(4);

    /** Law: an authorisation given for twelve months at most (Code du travail, R5221-3 14°). */
    public static final Period LONGEST_AUTHORISATION = Period.ofMonths(12);

    /** Law: a decision may be contested within two months (Code de justice administrative, R421-1, R421-2; CRPA L411-2). */
    public static final Period TO_CONTEST = Period.ofMonths(2);

    /** Law: the reasons of an implicit refusal are due within a month of the request (CRPA L232-4). */
    public static final Period TO_GIVE_REASONS = Period.ofMonths(1);

    /** Law: silence of two months on an appeal is a rejection (CRPA L411-7). */
    public static final Period SILENCE_ON_AN_APPEAL = Period.ofMonths(2);

    private Delays() {}
}
