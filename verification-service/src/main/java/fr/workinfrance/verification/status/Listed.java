package fr.workinfrance.verification.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The places of attestations on the list, and what is said of those that are over by a decision. */
public interface Listed {

    /** One more than the highest place given. */
    int size();

    /** What has become of attestations by that day; all others hold as far as their dates go. */
    Map<Integer, Mark> marks(LocalDate day);

    /** Until when it says all that was decided: now, or whenever the first thing was decided that it has not heard of. */
    Instant completeUntil(Instant now);

    /** What is said of one place, in two bits (Token Status List, section 7). */
    enum Mark {
        HOLDS,
        /** Withdrawn or repealed. */
        ENDED,
        SUSPENDED,
        /** Another document took its place. */
        REPLACED;

        int bits() {
            return ordinal();
        }
    }
}
