package fr.workinfrance.domain.attestation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From and until when an attestation holds, and what ended it early. Dates of Paris, both ends included.
 *
 * @param endedOn first day on which it no longer holds because of a decision; absent when none was taken
 * @param ending what that decision was; present exactly when {@code endedOn} is
 */
public record Validity(
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate endedOn,
        @Nullable Ending ending) {

    public Validity {
        if ((endedOn == null) != (ending == null)) throw new IllegalArgumentException("ended, but how or when?");
    }

    public Validity(LocalDate from, LocalDate until) {
        this(from, until, null, null);
    }

    /** What may be said of it for that day. */
    public Status on(LocalDate day) {
        if (endedOn != null && !day.isBefore(endedOn)) {
            if (ending == Ending.WITHDRAWN) return Status.WITHDRAWN;
            // Why: what is over cannot be ended again: a repeal from a later day changes nothing.
            if (!endedOn.isAfter(until)) return Status.REPEALED;
        }
        if (day.isBefore(from)) return Status.NOT_STARTED;
        return day.isAfter(until) ? Status.EXPIRED : Status.VALID;
    }

    /** How an authorisation can end before its time. */
    public enum Ending {
        /**
         * It is held never to have existed (CRPA L240-1, retrait). Why the decision's own day is kept all the same: who checked before
         * it was told "valid", and was right to rely on it.
         */
        WITHDRAWN,
        /** It stops for the future only (CRPA L240-1, abrogation). */
        REPEALED
    }

    /** The answers a check can give of an attestation that exists. */
    public enum Status {
        VALID,
        NOT_STARTED,
        EXPIRED,
        WITHDRAWN,
        REPEALED
    }
}
