package fr.workinfrance.domain.procedure;

import java.time.Period;

/**
 * How long a decision may take.
 *
 * @param silence how long silence lasts before it decides
 * @param meaning what it then decides
 * @param longestGranted the longest delay granted to whoever must produce a piece or an opinion: a guard against slips of the pen
 * @param article where the law says so
 */
public record DecisionTerm(Period silence, Meaning meaning, Period longestGranted, String article) {

    /** What the administration's silence decides. */
    public enum Meaning {
        REJECTION,
        ACCEPTANCE
    }
}
