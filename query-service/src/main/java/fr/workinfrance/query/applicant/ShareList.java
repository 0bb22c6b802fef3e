package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.query.applicant.ShareLine.Check;
import fr.workinfrance.query.applicant.ShareLine.State;
import fr.workinfrance.query.dossier.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a holder shares and who made use of it. */
@Component
class ShareList {

    /** How long a holder waits at most for what they have just written. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration BREATH = Duration.ofMillis(15);
    /** Checks on a page, and of each share on the page of all. */
    static final int CHECKS = 100;

    private static final int SHARES = 200;

    private final JdbcClient database;
    private final PersonalOpener opener;
    private final Clock clock;
    private final ViewJson json = new ViewJson();

    ShareList(JdbcClient database, PersonalOpener opener, Clock clock) {
        this.database = database;
        this.opener = opener;
        this.clock = clock;
    }

    /** What one account shares of a dossier, the newest first: whom others who may share it show it to is not theirs to see. */
    List<ShareLine> of(DossierId dossier, AccountId holder) {
        return database.sql(
                        "SELECT * FROM shares.share WHERE dossier = ? AND opened_by = ? ORDER BY opened_at DESC, share LIMIT ?")
                .params(dossier.value(), "applicant:" + holder, SHARES)
                .query(this::line)
                .list();
    }

    /**
     * One page of the checks of a share that this account opened, the newest first; none where it has no such share.
     *
     * @param page counted from nought
     */
    CheckPage checks(DossierId dossier, AccountId holder, UUID share, int page) {
        return database.sql("SELECT recipient FROM shares.share WHERE dossier = ? AND opened_by = ? AND share = ?")
                .params(dossier.value(), "applicant:" + holder, share)
                .query(String.class)
                .optional()
                .map(kept -> {
                    var found = checks(share, (long) page * CHECKS, CHECKS + 1);
                    boolean more = found.size() > CHECKS;
                    return new CheckPage(recipient(kept), more ? found.subList(0, CHECKS) : found, page, more);
                })
                .orElseGet(() -> new CheckPage(null, List.of(), page, false));
    }

    /**
     * Some of the checks of one share.
     *
     * @param recipient absent once the holder was erased
     * @param more whether there are older ones
     */
    record CheckPage(@Nullable String recipient, List<Check> checks, int page, boolean more) {}

    /** Returns once a share just opened is there, or after two seconds. */
    void awaitOpened(UUID share) {
        await("SELECT count(*) FROM shares.share WHERE share = ?", share);
    }

    /** Returns once a share just taken back shows it, or after two seconds. */
    void awaitRevoked(UUID share) {
        await("SELECT count(*) FROM shares.share WHERE share = ? AND revoked_at IS NOT NULL", share);
    }

    private void await(String question, UUID share) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (database.sql(question).param(share).query(Long.class).single() == 0 && System.nanoTime() < until)
            LockSupport.parkNanos(BREATH.toNanos());
    }

    private ShareLine line(ResultSet row, int number) throws SQLException {
        var revoked = instant(row, "revoked_at");
        var until = row.getObject("until", LocalDate.class);
        return new ShareLine(
                row.getString("share"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                SharePurpose.valueOf(row.getString("purpose")),
                recipient(row.getString("recipient")),
                Disclosure.valueOf(row.getString("discloses")),
                until,
                revoked,
                state(revoked, until),
                checks(row.getObject("share", UUID.class), 0, CHECKS));
    }

    private State state(@Nullable Instant revoked, LocalDate until) {
        if (revoked != null) return State.REVOKED;
        return ParisTime.dayOf(clock.instant()).isAfter(until) ? State.EXPIRED : State.OPEN;
    }

    private @Nullable String recipient(String kept) {
        return opener.read(json.read(kept, ShareProjection.Recipient.class).name())
                .orElse(null);
    }

    private List<Check> checks(UUID share, long from, int most) {
        return database.sql("SELECT at, verdict, way FROM sharing.checked WHERE share = ?"
                        + " ORDER BY at DESC, id DESC OFFSET ? LIMIT ?")
                .params(share, from, most)
                .query((row, _) -> new Check(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("verdict"),
                        row.getString("way")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
