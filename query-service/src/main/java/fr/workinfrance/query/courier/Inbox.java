package fr.workinfrance.query.courier;

import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.query.dossier.ViewJson;
import fr.workinfrance.query.letter.Letter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters that lie in each account's inbox. Whoever asks for another's gets what they would get for none. */
public class Inbox {

    public static final int PAGE = 50;

    private final JdbcClient database;
    private final ViewJson json = new ViewJson();

    Inbox(JdbcClient database) {
        this.database = database;
    }

    /** One letter as it lies there; {@code readAt} is absent while it is unread. */
    public record Copy(
            Letter letter, Instant arrivedAt, @Nullable Instant readAt) {}

    /** One page of them and one more, the last to come first. */
    public List<Copy> of(AccountId account, int page) {
        return database.sql("""
                        SELECT l.*, c.arrived_at, c.read_at FROM courier.copy c JOIN courier.letter l ON l.id = c.letter
                        WHERE c.account = ? ORDER BY c.arrived_at DESC, c.letter LIMIT ? OFFSET ?""")
                .params(account.value(), PAGE + 1, (long) page * PAGE)
                .query(this::copy)
                .list();
    }

    public long unread(AccountId account) {
        return database.sql("SELECT count(*) FROM courier.copy WHERE account = ? AND read_at IS NULL")
                .param(account.value())
                .query(Long.class)
                .single();
    }

    public Optional<Copy> one(AccountId account, UUID letter) {
        return database.sql("""
                        SELECT l.*, c.arrived_at, c.read_at FROM courier.copy c JOIN courier.letter l ON l.id = c.letter
                        WHERE c.account = ? AND c.letter = ?""")
                .params(account.value(), letter)
                .query(this::copy)
                .optional();
    }

    public void read(AccountId account, UUID letter, Instant now) {
        database.sql("UPDATE courier.copy SET read_at = ? WHERE account = ? AND letter = ? AND read_at IS NULL")
                .params(now.atOffset(ZoneOffset.UTC), account.value(), letter)
                .update();
    }

    /** Whether there was such a letter to be kept as unread. */
    public boolean keepUnread(AccountId account, UUID letter) {
        return database.sql("UPDATE courier.copy SET read_at = NULL WHERE account = ? AND letter = ?")
                        .params(account.value(), letter)
                        .update()
                == 1;
    }

    private Copy copy(ResultSet row, int number) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Copy(
                FreshLetters.letter(row, json),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
