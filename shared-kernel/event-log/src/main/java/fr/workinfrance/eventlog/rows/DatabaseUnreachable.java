package fr.workinfrance.eventlog.rows;

import java.sql.SQLException;

/** The database does not answer as it should. */
public final class DatabaseUnreachable extends RuntimeException {

    /** @param what cannot be reached, as the beginning of a sentence */
    public DatabaseUnreachable(String what, SQLException cause) {
        super(what + " cannot be reached in the database (" + cause.getSQLState() + ").", cause);
    }
}
