package fr.workinfrance.service.data;

import fr.workinfrance.eventlog.shredding.MasterKeyUnusable;
import fr.workinfrance.eventlog.store.EventLog;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/** One sentence, and one thing to do, for each way a service can be refused its start. */
final class StartRefused implements FailureAnalyzer {

    private final Environment settings;

    StartRefused(Environment settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeysFolderUnusable || cause instanceof MasterKeyUnusable) return keys(cause, failure);
            if (cause instanceof SQLException refused) return database(refused, failure);
            if (cause instanceof EventLog.Unreachable) return axon(cause, failure);
        }
        return null;
    }

    private FailureAnalysis database(SQLException refused, Throwable failure) {
        var state = String.valueOf(refused.getSQLState());
        var address = settings.getProperty("spring.datasource.url", "");
        if (state.startsWith("08")) {
            return new FailureAnalysis(
                    "The database " + address + " cannot be reached.",
                    "Start PostgreSQL, or set spring.datasource.url to where it is.",
                    failure);
        }
        if (state.startsWith("28")) {
            return new FailureAnalysis(
                    "The database " + address + " refuses the login of this service.",
                    "Check spring.datasource.username and password, and spring.flyway.user and password.",
                    failure);
        }
        return new FailureAnalysis(
                "The database " + address + " cannot be prepared: " + refused.getMessage(),
                "Check that spring.flyway.user owns the database, and that no newer release has migrated it.",
                failure);
    }

    private FailureAnalysis keys(Throwable cause, Throwable failure) {
        // Why nothing added: of a file that has to be mended, whose folder it lies in would lead astray.
        if (cause instanceof KeysFolderUnusable unusable && unusable.saysWhatToDo())
            return new FailureAnalysis(String.valueOf(cause.getMessage()), null, failure);
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Give the service's own user a folder it can read and write, and name it in wif.keys.folder"
                        + " (at present " + settings.getProperty("wif.keys.folder") + ").",
                failure);
    }

    private FailureAnalysis axon(Throwable cause, Throwable failure) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Without Axon Server the event log stays in PostgreSQL; what one holds, the other does not.",
                failure);
    }
}
