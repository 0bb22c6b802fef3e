package fr.workinfrance.eventlog.projection;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a database or a memory that is not there for the moment from an event that cannot be folded. */
final class Failure {

    // Connection lost, out of resources, server going or coming, system error, deadlock, lock not available.
    private static final List<String> PASSING = List.of("08", "53", "57P", "58", "40", "55P03");

    /** Whether the same events may well be folded a little later. */
    static boolean passes(Throwable failure) {
        if (ofTheMachine(failure)) return true;
        var refused = refused(failure);
        // Why by class too: a pool that has no connection to give says so without a state.
        if (refused instanceof SQLTransientException || refused instanceof SQLRecoverableException) return true;
        var state = refused == null ? null : refused.getSQLState();
        return state != null && PASSING.stream().anyMatch(state::startsWith);
    }

    /** What is kept of a failure: its class, never its message, which might quote what a person wrote. */
    static String name(Throwable failure) {
        var refused = refused(failure);
        return failure.getClass().getSimpleName() + (refused == null ? "" : " " + refused.getSQLState());
    }

    /** What is logged of a failure: its class and where it happened. */
    static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("fr.workinfrance."))
                .findFirst()
                .map(frame -> name(failure) + " at " + frame)
                .orElseGet(() -> name(failure));
    }

    // Why not the stack: it is one event that nests too deep, and it will again.
    private static boolean ofTheMachine(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError)
                        || ofTheMachine(failure.getCause()));
    }

    private static @Nullable SQLException refused(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> null;
            case SQLException refused -> refused;
            default -> refused(failure.getCause());
        };
    }

    private Failure() {}
}
