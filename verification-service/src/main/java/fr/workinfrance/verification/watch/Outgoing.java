package fr.workinfrance.verification.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to be told, each once, whoever finds it how often. A claim is good for a while; then somebody takes it up again. */
final class Outgoing {

    /** Longer than a server is ever waited for. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Watches watches;

    Outgoing(JdbcClient database, Watches watches) {
        this.database = database;
        this.watches = watches;
    }

    /**
     * Finds in the register what ended since, or stands again, and notes it for each who watches. A share that is over tells nothing
     * more, and one follows its authorisation: of another document it tells only where that says something else.
     *
     * <p>Why the number of times it was given back: it may end again, and that is told again. Why what was told last: whoever heard
     * of no end hears of none that was undone, and nobody hears the same twice.
     */
    void find(Instant now, LocalDate today) {
        overtaken(now, today);
        database.sql("""
                        INSERT INTO watch.message (id, watch, kind, day, state, next_at)
                        SELECT md5(w.id || '/' || n.kind || n.nth)::uuid, w.id, n.kind, n.day, 'WAITING', :now
                        FROM watch.watch w JOIN register.attestation a ON a.code = w.code
                            LEFT JOIN register.share s ON s.share = w.share
                            LEFT JOIN LATERAL (SELECT m.kind, m.day FROM watch.message m
                                WHERE m.watch = w.id AND m.state = 'SENT' AND m.kind IN ('WITHDRAWN', 'REPEALED', 'RESTORED')
                                ORDER BY m.sent_at DESC LIMIT 1) AS last ON true
                            CROSS JOIN LATERAL (SELECT CASE a.restored WHEN 0 THEN '' ELSE '/' || a.restored END) AS t (nth)
                            CROSS JOIN LATERAL (VALUES
                                (CASE WHEN (a.ending, a.ended_on) IS DISTINCT FROM (last.kind, last.day)
                                    THEN a.ending END, a.ended_on, t.nth),
                                (CASE WHEN a.ending IS NULL AND last.kind IN ('WITHDRAWN', 'REPEALED')
                                    THEN 'RESTORED' END, a.restored_on, t.nth),
                                (CASE WHEN a.replaced_on IS NOT NULL AND (w.share IS NULL OR a.replaced_for = 'CHANGE_DECLARED')
                                    THEN 'REPLACED' END, a.replaced_on, ''))
                                AS n (kind, day, nth)
                        WHERE w.confirmed_at IS NOT NULL AND n.kind IS NOT NULL
                            AND (w.share IS NULL OR (s.revoked_at IS NULL AND s.until >= :today))
                        ON CONFLICT DO NOTHING""").param("now", Watches.at(now)).param("today", today).update();
    }

    /**
     * What waits to be told and is so no more, because the register has turned since, is not told: it would be heard last. Nor is what
     * was asked with a share that is over by now.
     */
    private void overtaken(Instant now, LocalDate today) {
        database.sql("""
                        UPDATE watch.message m SET state = 'PARKED', error = 'overtaken'
                        FROM watch.watch w JOIN register.attestation a ON a.code = w.code
                            LEFT JOIN register.share s ON s.share = w.share
                        WHERE m.watch = w.id AND (m.state = 'WAITING' OR m.state = 'CLAIMED' AND m.next_at <= :now)
                            AND (m.kind IN ('WITHDRAWN', 'REPEALED') AND (a.ending, a.ended_on) IS DISTINCT FROM (m.kind, m.day)
                                OR m.kind = 'RESTORED' AND a.ending IS NOT NULL
                                OR s.revoked_at IS NOT NULL OR s.until < :today)""").param("now", Watches.at(now)).param("today", today).update();
    }

    /** Claims some that are due by one way, and that nobody else is claiming. Why the share: it may have ended since the last round. */
    List<Message> claim(Watch.Kind by, Instant now, LocalDate today, int max) {
        return database.sql("""
                        WITH due AS (
                            SELECT m.id FROM watch.message m JOIN watch.watch w ON w.id = m.watch
                                LEFT JOIN register.share s ON s.share = w.share
                            WHERE m.state IN ('WAITING', 'CLAIMED') AND m.next_at <= :now AND w.kind = :by
                                AND (w.share IS NULL OR (s.revoked_at IS NULL AND s.until >= :today))
                            ORDER BY m.next_at LIMIT :max FOR UPDATE OF m SKIP LOCKED)
                        UPDATE watch.message m SET state = 'CLAIMED', next_at = :until, attempts = attempts + 1
                        FROM due, watch.watch w
                        WHERE m.id = due.id AND w.id = m.watch
                        RETURNING m.id, m.kind, m.day, m.attempts, w.id AS watch_id, w.kind AS watch_kind, w.code, w.share,
                            w.sealed, w.language""")
                .param("by", by.name())
                .param("now", Watches.at(now))
                .param("today", today)
                .param("until", Watches.at(now.plus(CLAIM)))
                .param("max", max)
                .query((row, _) -> new Message(
                        row.getObject("id", java.util.UUID.class),
                        watches.row(row),
                        Message.Kind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("attempts")))
                .list();
    }

    void sent(Message message, Instant now) {
        end(message, "SENT", now, now, null);
    }

    void parked(Message message, Instant now, String error) {
        end(message, "PARKED", now, null, error);
    }

    void again(Message message, Instant next, String error) {
        end(message, "WAITING", next, null, error);
    }

    // Why the attempts: a claim that was taken up by somebody else is no longer ours to end.
    private void end(Message message, String state, Instant next, @Nullable Instant sent, @Nullable String error) {
        database.sql("""
                        UPDATE watch.message SET state = :state, next_at = :next, sent_at = :sent, error = :error
                        WHERE id = :id AND state = 'CLAIMED' AND attempts = :attempts""")
                .param("state", state)
                .param("next", Watches.at(next))
                .param("sent", sent == null ? null : Watches.at(sent), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("error", error)
                .param("id", message.id())
                .param("attempts", message.attempts())
                .update();
    }
}
