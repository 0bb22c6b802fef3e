package fr.workinfrance.eventlog.shredding;

import java.sql.SQLException;

/** The database that keeps the person keys does not answer as it should. */
public final class KeysUnreachable extends RuntimeException {

    KeysUnreachable(SQLException cause) {
        super("The person keys cannot be reached.", cause);
    }
}
