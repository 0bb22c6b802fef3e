package fr.workinfrance.command.sharing;

import fr.workinfrance.command.dossier.ActorText;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.InvitationTakenUp;
import fr.workinfrance.domain.dossier.DossierEvent.PartyRemoved;
import fr.workinfrance.domain.share.ShareEvent;
import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareEvent.ShareRevoked;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Who came to a dossier by an invitation, and the shares that were not taken back: which of them are left behind by somebody who has
 * no part in the dossier any more.
 */
final class LeavingProjection implements Projection {

    @Override
    public String name() {
        return "leaving";
    }

    @Override
    public int revision() {
        return 1;
    }

    /** Actors stand here as the log writes who asked. */
    @Override
    public String ddl() {
        return """
                CREATE TABLE party (
                    invitation uuid PRIMARY KEY,
                    dossier    uuid NOT NULL,
                    actor      text NOT NULL,
                    gone       boolean NOT NULL DEFAULT false
                );
                CREATE INDEX party_of_dossier ON party (dossier, actor);
                CREATE TABLE share (
                    share       uuid PRIMARY KEY,
                    dossier     uuid NOT NULL,
                    actor       text NOT NULL,
                    until       date NOT NULL,
                    left_behind boolean NOT NULL
                );
                CREATE INDEX share_of_party ON share (dossier, actor);
                CREATE INDEX share_left_behind ON share (share) WHERE left_behind;
                """;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var rows = Rows.on(connection);
        for (var recorded : batch) {
            switch (recorded.event()) {
                case DossierEvent event -> follow(rows, event);
                case ShareEvent event -> follow(rows, event, recorded.by().actor());
                default -> {}
            }
        }
    }

    private static void follow(Rows rows, DossierEvent event) throws SQLException {
        switch (event) {
            case InvitationTakenUp e ->
                rows.update("""
                        INSERT INTO party (invitation, dossier, actor) VALUES (?::uuid, ?::uuid, ?::text)
                        ON CONFLICT (invitation) DO NOTHING
                        """, e.invitation(), e.dossier(), ActorText.of(new Actor.Applicant(e.account())));
            case PartyRemoved e -> {
                rows.update("UPDATE party SET gone = true WHERE invitation = ?::uuid", e.invitation());
                rows.update("""
                        UPDATE share SET left_behind = true FROM party
                        WHERE party.invitation = ?::uuid AND share.dossier = party.dossier AND share.actor = party.actor
                        """, e.invitation());
            }
            default -> {}
        }
    }

    // Why asked at the opening too: whoever was let in at the door may be seen out before their share is recorded.
    private static void follow(Rows rows, ShareEvent event, String actor) throws SQLException {
        switch (event) {
            case ShareOpened e -> rows.update("""
                        INSERT INTO share (share, dossier, actor, until, left_behind)
                        SELECT ?::uuid, ?::uuid, ?::text, ?::date, coalesce(bool_and(gone), false)
                        FROM party WHERE dossier = ?::uuid AND actor = ?::text
                        ON CONFLICT (share) DO NOTHING
                        """, e.share(), e.dossier(), actor, e.until(), e.dossier(), actor);
            case ShareRevoked e -> rows.update("DELETE FROM share WHERE share = ?::uuid", e.share());
        }
    }
}
