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

    /** Keeps a watch, and has whoever is to be told asked for their yes. One that is there already is left as it is. */
    void add(Watch watch, Watch.Marks marks, Instant now, Instant confirmUntil, LocalDate keepUntil) {
        database.sql("""
                        WITH added AS (
                            INSERT INTO watch.watch (id, code, share, kind, mark, asked_of, asked_by, place, sealed, language,
                                made_at, confirm_until, keep_until)
                            VALUES (:id, :code, :share, :kind, :mark, :of, :by, :place, :sealed, :language, :now, :until, :keep)
                            ON CONFLICT DO NOTHING RETURNING id)
                        INSERT INTO watch.message (id, watch, kind, state, next_at)
                        SELECT md5(id || '/CONFIRM')::uuid, id, 'CONFIRM', 'WAITING', :now FROM added""")
                .param("id", watch.id())
                .param("code", watch.code())
                .param("share", watch.share(), java.sql.Types.OTHER)
                .param("kind", watch.kind().name())
                .param("mark", marks.target())
                .param("of", marks.asked())
                .param("by", marks.client())
                .param("place", marks.place())
                .param("sealed", secrets.seal(watch.id(), watch.contents()))
                .param("language", watch.language().getLanguage())
                .param("now", at(now))
                .param("until", at(confirmUntil))
                .param("keep", keepUntil)
                .update();
    }

    /**
     * How often this mailbox or machine was asked since then without ever saying yes. Why nothing of a machine that said yes to
     * somebody: it wants such calls, and whoever names it wrongly shall keep no other from naming it.
     */
    long unanswered(String asked, Instant since) {
        return database.sql("""
                        SELECT CASE WHEN bool_or(kind = 'WEBHOOK' AND confirmed_at IS NOT NULL) THEN 0
                            ELSE count(*) FILTER (WHERE confirmed_at IS NULL AND made_at >= ?) END
                        FROM watch.watch WHERE asked_of = ?""").params(at(since), asked).query(Long.class).single();
    }

    /** How many this client had asked since then, of all attestations, that never said yes. */
    long unansweredFor(String client, Instant since) {
        return database.sql(
                        "SELECT count(*) FROM watch.watch WHERE asked_by = ? AND confirmed_at IS NULL AND made_at >= ?")
                .params(client, at(since))
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

    /** How many of its places one client has, those included that may still be answered. */
    long of(String code, String place) {
        return database.sql("SELECT count(*) FROM watch.watch WHERE code = ? AND place = ?")
                .params(code, place)
                .query(Long.class)
                .single();
    }

    /** Nothing once it is over. */
    Optional<Watch.State> stateOf(UUID id) {
        return database.sql("""
                        SELECT CASE WHEN confirmed_at IS NOT NULL THEN 'CONFIRMED' WHEN kind = 'EMAIL' THEN 'TO_CONFIRM'
                            ELSE 'AWAITED' END
                        FROM watch.watch WHERE id = ? AND length(sealed) > 0""").param(id).query(String.class).optional().map(Watch.State::valueOf);
    }

    /** Somebody or something of this kind said yes. Why by whom it was asked is forgotten then: it was for those who do not answer. */
    void confirm(UUID id, Watch.Kind kind, Instant now) {
        database.sql("""
                        UPDATE watch.watch SET confirmed_at = ?, asked_by = NULL
                        WHERE id = ? AND kind = ? AND confirmed_at IS NULL AND confirm_until >= ? AND length(sealed) > 0""").params(at(now), id, kind.name(), at(now)).update();
    }

    /**
     * Ends it and forgets whom it would have told. Why the marks of one that was not answered stay for its day: it was asked all the
     * same, and could otherwise be asked again and again.
     */
    void stop(UUID id) {
        database.sql("UPDATE watch.watch SET sealed = ''::bytea, mark = id::text WHERE id = ? AND confirmed_at IS NULL")
                .param(id)
                .update();
        database.sql("DELETE FROM watch.message WHERE watch = ?").param(id).update();
        database.sql("DELETE FROM watch.watch WHERE id = ? AND confirmed_at IS NOT NULL")
                .param(id)
                .update();
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
