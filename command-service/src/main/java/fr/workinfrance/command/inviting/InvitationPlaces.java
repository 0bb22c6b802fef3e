package fr.workinfrance.command.inviting;

import fr.workinfrance.domain.party.DossierId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the dossier that a code leads to, as {@link InvitationProjection} keeps it. The dossier has the last word. */
final class InvitationPlaces {

    // Why waited for: a code may be used in the second in which it was made, before the list has it.
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration BREATH = Duration.ofMillis(25);

    private final JdbcClient database;

    InvitationPlaces(JdbcClient database) {
        this.database = database;
    }

    Optional<DossierId> of(String lookup) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var found = find(lookup);
        while (found.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(BREATH.toNanos());
            found = find(lookup);
        }
        return found;
    }

    private Optional<DossierId> find(String lookup) {
        return database.sql("SELECT dossier FROM invitations.code WHERE lookup = ?")
                .param(lookup)
                .query((row, _) -> DossierId.of(row.getString("dossier")))
                .optional();
    }
}
