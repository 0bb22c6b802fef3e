package fr.workinfrance.domain.appeal;

import java.time.LocalDate;

/**
 * An appeal and how far it has come.
 *
 * @param silenceOn the day at whose end silence rejects it (CRPA L411-7)
 */
public record Appeal(AppealId id, AppealKind kind, LocalDate filedOn, LocalDate silenceOn, State state) {

    /** How an appeal stands. */
    public enum State {
        PENDING,
        ALLOWED,
        REJECTED,
        REJECTED_BY_SILENCE
    }

    public static Appeal filed(AppealId id, AppealKind kind, LocalDate filedOn, LocalDate silenceOn) {
        return new Appeal(id, kind, filedOn, silenceOn, State.PENDING);
    }

    Appeal in(State next) {
        return new Appeal(id, kind, filedOn, silenceOn, next);
    }
}
