package fr.workinfrance.verification.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is to be told. */
final class Watches {

    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

    private final JdbcClient database;
    private final WatchSecrets secrets;

    Watches(JdbcClient database, WatchSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /**
     * Keeps a watch, and lets one that is by e-mail be confirmed first. One that is there already is left as it is.
     *
     * @param mark by what the same target is known again
     * @param keepUntil last day on which it can be of use
     */
    void add(Watch watch, String mark, Instant now, Instant confirmUntil, LocalDate keepUntil) {
        boolean byMail = watch.kind() == Watch.Kind.EMAIL;
        database.sql("""
                        WITH added AS (
                            INSERT INTO watch.watch (id, code, share, kind, mark, sealed, language, made_at, confirmed_at,
                                confirm_until, keep_until)
                            VALUES (:id, :code, :share, :kind, :mark, :sealed, :language, :now, :confirmed, :until, :keep)
                            ON CONFLICT DO NOTHING RETURNING id)
                        INSERT INTO watch.message (id, watch, kind, state, next_at)
                        SELECT md5(id || '/CONFIRM')::uuid, id, 'CONFIRM', 'WAITING', :now FROM added WHERE :bymail""")
                .param("id", watch.id())
                .param("code", watch.code())
                .param("share", watch.share(), java.sql.Types.OTHER)
                .param("kind", watch.kind().name())
                .param("mark", mark)
                .param("sealed", secrets.seal(watch.id(), watch.contents()))
                .param("language", watch.language().getLanguage())
                .param("now", at(now))
                .param("confirmed", byMail ? null : at(now), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", at(confirmUntil))
                .param("keep", keepUntil)
                .param("bymail", byMail)
                .update();
    }

    /** How often this target was asked for since then without ever saying yes. */
    long unconfirmed(String mark, Instant since) {
        return database.sql("SELECT count(*) FROM watch.watch WHERE mark = ? AND confirmed_at IS NULL AND made_at >= ?")
                .params(mark, at(since))
                .query(Long.class)
                .single();
    }

    /** How many are told of it. Why no others: whoever gives strangers' addresses would take the places of those who watch. */
    long of(String code) {
        return database.sql("SELECT count(*) FROM watch.watch WHERE code = ? AND confirmed_at IS NOT NULL")
                .param(code)
                .query(Long.class)
                .single();
    }

    /** Whether it is there and was confirmed. */
    Optional<Boolean> isConfirmed(UUID id) {
        return database.sql("SELECT confirmed_at IS NOT NULL FROM watch.watch WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .optional();
    }

    void confirm(UUID id, Instant now) {
        database.sql(
                        "UPDATE watch.watch SET confirmed_at = ? WHERE id = ? AND confirmed_at IS NULL AND confirm_until >= ?")
                .params(at(now), id, at(now))
                .update();
    }

    void stop(UUID id) {
        database.sql("DELETE FROM watch.watch WHERE id = ?").param(id).update();
    }

    /** Forgets those that can be of no use any more, and those nobody said yes to. */
    void sweep(Instant now, LocalDate today) {
        database.sql("DELETE FROM watch.watch WHERE keep_until < ? OR (confirmed_at IS NULL AND confirm_until < ?)")
                .params(today, at(now))
                .update();
    }

    Watch row(ResultSet row) throws SQLException {
        var id = row.getObject("watch_id", UUID.class);
        return new Watch(
                id,
                row.getString("code"),
                row.getObject("share", UUID.class),
                Watch.Kind.valueOf(row.getString("watch_kind")),
                opened(id, row.getBytes("sealed")),
                row.getString("language").equals("en") ? Locale.ENGLISH : Locale.FRENCH);
    }

    // Why none is thrown: one that cannot be opened would keep all those waiting that were read with it.
    private Watch.Contents opened(UUID id, byte[] sealed) {
        try {
            return secrets.open(id, sealed);
        } catch (RuntimeException unreadable) {
            LOG.warn("Watch {} cannot be opened ({})", id, unreadable.getClass().getSimpleName());
            return Watch.Contents.LOST;
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
