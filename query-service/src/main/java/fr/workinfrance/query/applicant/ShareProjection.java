package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.share.ShareEvent;
import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareEvent.ShareRevoked;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.dossier.ViewJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each holder's view of what they share: one row for each share, of whoever made it; recipients stay sealed, codes are nowhere. */
@Component
public final class ShareProjection implements Projection {

    /** To whom, sealed, as it is kept in its column. */
    record Recipient(Personal<String> name) {}

    private final ViewJson json = new ViewJson();

    @Override
    public String name() {
        return "shares";
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE share (
                    share      uuid PRIMARY KEY,
                    dossier    uuid NOT NULL,
                    opened_by  text NOT NULL,
                    opened_at  timestamptz NOT NULL,
                    purpose    text NOT NULL,
                    recipient  text NOT NULL,
                    discloses  text NOT NULL,
                    until      date NOT NULL,
                    revoked_at timestamptz
                );
                CREATE INDEX share_of_holder ON share (dossier, opened_by, opened_at DESC);
                """;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var rows = Rows.on(connection);
        for (var recorded : batch)
            if (recorded.event() instanceof ShareEvent event)
                follow(rows, event, recorded.by().actor());
    }

    private void follow(Rows rows, ShareEvent event, String by) throws SQLException {
        switch (event) {
            case ShareOpened e ->
                rows.update(
                        """
                        INSERT INTO share (share, dossier, opened_by, opened_at, purpose, recipient, discloses, until)
                        VALUES (?::uuid, ?::uuid, ?::text, ?::timestamptz, ?::text, ?::text, ?::text, ?::date)
                        ON CONFLICT (share) DO NOTHING
                        """,
                        e.share(),
                        e.dossier(),
                        by,
                        e.at(),
                        e.purpose(),
                        json.write(new Recipient(e.recipient())),
                        e.discloses(),
                        e.until());
            case ShareRevoked e ->
                rows.update("UPDATE share SET revoked_at = ?::timestamptz WHERE share = ?::uuid", e.at(), e.share());
        }
    }
}
