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

    /** The longest delay granted to whoever must produce a piece or an opinion: a guard against slips of the pen. */
    public static Period longestGranted(ProcedureId procedure) {
        return switch (procedure.name()) {
            case STUDENT_JOB -> Period.ofMonths(3);
        };
    }

    /** Law: an illegal authorisation may be withdrawn within four months of its decision (CRPA L242-1). */
    public static final Period WITHDRAWAL = Period.ofMonths(4);

    /** Law: an authorisation given for twelve months at most (Code du travail, R5221-3 14°). */
    public static final Period LONGEST_AUTHORISATION = Period.ofMonths(12);

    private Delays() {}
}
