package fr.workinfrance.command.automation;

import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.party.DossierId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days that have passed without anybody acting, oldest first. */
class Deadlines {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;

    Deadlines(JdbcClient database) {
        this.database = database;
    }

    List<Deadline> before(LocalDate today) {
        return database.sql("""
                        select dossier, opinion, last_day from deadline.opinion where last_day < ?
                        union all
                        select dossier, null, last_day from deadline.clock where last_day < ?
                        order by last_day limit ?
                        """)
                .params(today, today, AT_ONCE)
                .query(Deadlines::row)
                .list();
    }

    private static Deadline row(ResultSet row, int number) throws SQLException {
        var opinion = row.getString("opinion");
        return new Deadline(
                DossierId.of(row.getString("dossier")),
                opinion == null ? null : OpinionId.of(opinion),
                row.getObject("last_day", LocalDate.class));
    }
}
