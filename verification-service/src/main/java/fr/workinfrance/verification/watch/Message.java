package fr.workinfrance.verification.watch;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to one watcher, claimed for a while by whoever tells it.
 *
 * @param id the same at each attempt, so that a second copy can be recognised
 * @param day first day of what it tells; absent for a confirmation
 * @param attempts this one counted
 */
record Message(UUID id, Watch watch, Kind kind, @Nullable LocalDate day, int attempts) {

    /** What is told. */
    enum Kind {
        /** Asks whether it was really the holder of the address who wished to be told; a program says yes by taking it over. */
        CONFIRM,
        WITHDRAWN,
        REPEALED,
        REPLACED,
        /** What ended it was undone: to those who were told of that. */
        RESTORED
    }

    /** Whether a program is asked for its yes. */
    boolean asksAProgram() {
        return kind == Kind.CONFIRM && watch.kind() == Watch.Kind.WEBHOOK;
    }
}
