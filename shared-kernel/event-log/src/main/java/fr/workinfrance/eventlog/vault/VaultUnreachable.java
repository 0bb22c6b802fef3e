package fr.workinfrance.eventlog.vault;

import java.sql.SQLException;

/** The database that keeps the vault does not answer as it should. */
public final class VaultUnreachable extends RuntimeException {

    VaultUnreachable(SQLException cause) {
        super("The vault cannot be reached.", cause);
    }
}
