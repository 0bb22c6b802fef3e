package fr.workinfrance.verification.register;

import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.verification.share.KnownShares;
import fr.workinfrance.verification.share.Shared;
import fr.workinfrance.verification.share.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shares as the projection keeps them, and what belongs to them and is no view. */
public final class SharesInDatabase implements KnownShares {

    private final JdbcClient database;

    public SharesInDatabase(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Shared> find(String lookup, LocalDate day) {
        return database.sql("SELECT s.share, s.purpose, s.discloses, s.until, " + RegisterInDatabase.ROW
                        + " FROM register.share s JOIN register.attestation a ON a.mark = s.mark AND a.replaced_on IS NULL"
                        + " WHERE s.lookup = ? AND s.until >= ? AND s.revoked_at IS NULL"
                        + " ORDER BY a.issued_at DESC, a.code LIMIT 1")
                .params(lookup, day)
                .query(SharesInDatabase::row)
                .optional();
    }

    @Override
    public Optional<byte[]> box(ShareId share) {
        return database.sql("SELECT sealed FROM sharing.box WHERE share = ? AND sealed IS NOT NULL")
                .param(share.value())
                .query((row, _) -> row.getBytes("sealed"))
                .optional();
    }

    @Override
    public void checked(ShareId share, Instant at, String verdict, Way way) {
        database.sql("INSERT INTO sharing.checked (share, at, verdict, way) VALUES (?, ?, ?, ?)")
                .params(share.value(), at.atOffset(ZoneOffset.UTC), verdict, way.name())
                .update();
    }

    /**
     * Why a message where there is no holder to keep it for: the database then writes as much into its journal, and waits for the disk
     * as long. Else a machine that is asked again at once would be the slower for having been asked about a share that there was.
     */
    @Override
    public void tried(String lookup, LocalDate day, Instant at, String found, Way way) {
        database.sql(
                        "WITH kept AS (INSERT INTO sharing.checked (share, at, verdict, way) SELECT share, ?,"
                                + " CASE WHEN until < ? OR revoked_at IS NOT NULL THEN 'UNKNOWN' ELSE ? END, ?"
                                + " FROM register.share WHERE lookup = ? RETURNING 1)"
                                + " SELECT CASE WHEN count(*) = 0 THEN pg_logical_emit_message(true, 'tried in vain', ?) END FROM kept")
                .params(at.atOffset(ZoneOffset.UTC), day, found, way.name(), lookup, lookup)
                .query((_, _) -> true)
                .single();
    }

    private static Shared row(ResultSet row, int number) throws SQLException {
        return new Shared(
                ShareId.of(row.getString("share")),
                SharePurpose.valueOf(row.getString("purpose")),
                Disclosure.valueOf(row.getString("discloses")),
                row.getObject("until", LocalDate.class),
                RegisterInDatabase.row(row, number));
    }
}
