package fr.workinfrance.command.sharing;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.share.ShareId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those shares, as {@link LeavingProjection} knows them. */
final class LeftBehindInView implements LeftBehind {

    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient database;

    LeftBehindInView(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Share> on(LocalDate day, @Nullable Share after) {
        return database.sql("SELECT dossier, share FROM leaving.share"
                        + " WHERE left_behind AND until >= ? AND share > ? ORDER BY share LIMIT ?")
                .params(day, after == null ? FIRST : after.share().value(), AT_ONCE)
                .query((row, _) ->
                        new Share(DossierId.of(row.getString("dossier")), ShareId.of(row.getString("share"))))
                .list();
    }
}
