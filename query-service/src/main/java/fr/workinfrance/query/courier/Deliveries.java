package fr.workinfrance.query.courier;

import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.ViewJson;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterKind;
import fr.workinfrance.query.letter.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The e-mails to be sent. A claim is good for a while only: when whoever holds it dies, somebody takes it up again.
 */
class Deliveries {

    /** Longer than a mail server is ever waited for. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final ViewJson json = new ViewJson();

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    /** One e-mail that is ours to send now; {@code attempts} counts this one. */
    record Delivery(Letter letter, AccountId account, int attempts) {
        /** The same at each attempt, so that a mail program may recognise a second copy. */
        String number() {
            return Letter.number(letter.id() + "/" + account).toString();
        }
    }

    /** Claims some that are due, and that nobody else is claiming. */
    List<Delivery> claim(Instant now, int max) {
        return database.sql("""
                        WITH due AS (
                            SELECT letter, account FROM courier.delivery
                            WHERE state IN ('WAITING', 'CLAIMED') AND next_at <= :now
                            ORDER BY next_at LIMIT :max FOR UPDATE SKIP LOCKED)
                        UPDATE courier.delivery d
                        SET state = 'CLAIMED', claimed_at = :now, next_at = :until, attempts = attempts + 1
                        FROM due, courier.letter l
                        WHERE d.letter = due.letter AND d.account = due.account AND l.id = d.letter
                        RETURNING l.*, d.account, d.attempts""")
                .param("now", at(now))
                .param("until", at(now.plus(CLAIM)))
                .param("max", max)
                .query((row, _) -> new Delivery(
                        FreshLetters.letter(row, json), AccountId.of(row.getString("account")), row.getInt("attempts")))
                .list();
    }

    /**
     * Whether its reader has still to do with the dossier: nobody who was put out of it is told of it any more, but that they
     * were.
     */
    boolean isStillTheirs(Delivery delivery) {
        var letter = delivery.letter();
        var dossier = letter.dossier();
        boolean toOffice = letter.to() instanceof Recipient.OfAgency;
        if (dossier == null || toOffice || letter.kind() == LetterKind.PART_ENDED) return true;
        return database.sql("SELECT view FROM notification.dossier WHERE id = ?")
                .param(dossier.value())
                .query(String.class)
                .optional()
                .map(view -> json.read(view, DossierView.class).parties().include(delivery.account()))
                .orElse(true);
    }

    void sent(Delivery delivery, Instant now) {
        end(delivery, "SENT", now, null);
    }

    void dropped(Delivery delivery, Instant now) {
        end(delivery, "DROPPED", now, null);
    }

    void parked(Delivery delivery, Instant now, String error) {
        end(delivery, "PARKED", now, error);
    }

    void again(Delivery delivery, Instant next, String error) {
        database.sql("""
                        UPDATE courier.delivery SET state = 'WAITING', next_at = ?, error = ?
                        WHERE letter = ? AND account = ? AND state = 'CLAIMED' AND attempts = ?""")
                .params(
                        at(next),
                        error,
                        delivery.letter().id(),
                        delivery.account().value(),
                        delivery.attempts())
                .update();
    }

    // Why the attempts: a claim that was taken up by somebody else is no longer ours to end.
    private void end(Delivery delivery, String state, Instant now, @org.jspecify.annotations.Nullable String error) {
        database.sql("""
                        UPDATE courier.delivery
                        SET state = ?, sent_at = CASE WHEN ? = 'SENT' THEN ?::timestamptz END, error = ?
                        WHERE letter = ? AND account = ? AND state = 'CLAIMED' AND attempts = ?""")
                .param(state)
                .param(state)
                .param(at(now))
                .param(error)
                .param(delivery.letter().id())
                .param(delivery.account().value())
                .param(delivery.attempts())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
