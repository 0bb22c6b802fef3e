package fr.workinfrance.command.inviting;

import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.InvitationRevoked;
import fr.workinfrance.domain.dossier.DossierEvent.PartyInvited;
import fr.workinfrance.domain.dossier.DossierEvent.PartyRemoved;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Which dossier a code leads to, until it is revoked or the part it gave has ended: by a keyed digest, the code is nowhere.
 *
 * <p>Why also once it was used: whoever used it and did not hear the answer asks again, and is answered the same.
 */
final class InvitationProjection implements Projection {

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE code (
                    invitation uuid PRIMARY KEY,
                    dossier    uuid NOT NULL,
                    lookup     text NOT NULL
                );
                CREATE UNIQUE INDEX code_by_lookup ON code (lookup);
                """;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var rows = Rows.on(connection);
        for (var recorded : batch) if (recorded.event() instanceof DossierEvent event) follow(rows, event);
    }

    private static void follow(Rows rows, DossierEvent event) throws SQLException {
        switch (event) {
            case PartyInvited e -> rows.update("""
                        INSERT INTO code (invitation, dossier, lookup) VALUES (?::uuid, ?::uuid, ?::text)
                        ON CONFLICT (invitation) DO NOTHING
                        """, e.invitation(), e.dossier(), e.lookup());
            case InvitationRevoked e -> gone(rows, e.invitation());
            case PartyRemoved e -> gone(rows, e.invitation());
            default -> {}
        }
    }

    private static void gone(Rows rows, Object invitation) throws SQLException {
        rows.update("DELETE FROM code WHERE invitation = ?::uuid", invitation);
    }
}
