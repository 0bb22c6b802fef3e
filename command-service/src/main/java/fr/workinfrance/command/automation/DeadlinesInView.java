package fr.workinfrance.command.automation;

import fr.workinfrance.domain.party.DossierId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days that have passed, as the view of deadlines knows them. */
class DeadlinesInView implements Deadlines {

    private static final int AT_ONCE = 500;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private final JdbcClient database;

    DeadlinesInView(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Deadline> before(LocalDate today, @Nullable Deadline after) {
        return database.sql("""
                        select dossier, kind, subject, last_day from (
                            select dossier::text, kind, subject, last_day from deadline.due
                            union all
                            select dossier::text, 'SILENCE', '', last_day from deadline.clock) as day
                        where last_day < ? and (last_day, dossier, kind, subject) > (?, ?, ?, ?)
                        order by last_day, dossier, kind, subject limit ?
                        """)
                .params(
                        today,
                        after == null ? FIRST : after.lastDay(),
                        after == null ? "" : after.dossier().toString(),
                        after == null ? "" : after.kind().name(),
                        after == null ? "" : after.subject(),
                        AT_ONCE)
                .query(DeadlinesInView::row)
                .list();
    }

    private static Deadline row(ResultSet row, int number) throws SQLException {
        return new Deadline(
                DossierId.of(row.getString("dossier")),
                Deadline.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getObject("last_day", LocalDate.class));
    }
}
