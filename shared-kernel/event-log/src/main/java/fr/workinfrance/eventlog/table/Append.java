package fr.workinfrance.eventlog.table;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One append and what became of it: written with its group, or failed. */
record Append(List<NewEvent> events, CompletableFuture<@Nullable Void> outcome) {

    Append(List<NewEvent> events) {
        this(events, new CompletableFuture<>());
    }

    void finish(@Nullable Throwable failure) {
        if (failure == null) outcome.complete(null);
        else outcome.completeExceptionally(failure);
    }

    /** Why the failure is wrapped: the same one may belong to many appends, each with its own stack. */
    void await() throws SQLException {
        try {
            outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException sql)
                throw new SQLException(sql.getMessage(), sql.getSQLState(), sql);
            throw new IllegalStateException("the append failed", e.getCause());
        }
    }
}
