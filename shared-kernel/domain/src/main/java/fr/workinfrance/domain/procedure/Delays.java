package fr.workinfrance.domain.procedure;

import java.time.Period;

/** The delays that the law gives, by procedure version. */
public final class Delays {

    /** Law: silence of two months is a rejection (CRPA L231-4 and its decrees; the decree itself is to be confirmed). */
    public static Period silence(ProcedureId procedure) {
        return switch (procedure.name()) {
            case STUDENT_JOB -> Period.ofMonths(2);
        };
    }

    /** Law: an illegal authorisation may be withdrawn within four months of its decision (CRPA L242-1). */
    public static final Period WITHDRAWAL = Period.ofMonths(4);

    /** Law: an authorisation given for twelve months at most (Code du travail, R5221-3 14°). */
    public static final Period LONGEST_AUTHORISATION = Period.ofMonths(12);

    private Delays() {}
}
