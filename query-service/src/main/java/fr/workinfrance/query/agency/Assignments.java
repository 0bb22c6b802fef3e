package fr.workinfrance.query.agency;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.beside.DeskRows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an agency has shared out its dossiers. */
@Component
class Assignments {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BREATH = Duration.ofMillis(15);

    private final JdbcClient database;

    Assignments(JdbcClient database) {
        this.database = database;
    }

    /**
     * One dossier on the desk.
     *
     * @param officer the account it is given to; absent when it is everybody's
     */
    public record Place(@Nullable String officer, Set<Label> labels) {

        public boolean bears(Label label) {
            return labels.contains(label);
        }
    }

    /**
     * What one officer has open.
     *
     * @param officer absent for what is given to nobody
     * @param soon how many silence decides within a week
     * @param replies how many applicants await an answer
     */
    public record Load(@Nullable String officer, long open, long soon, long replies) {}

    Place of(DossierId dossier, AgencyId agency) {
        return database.sql("SELECT officer, labels FROM agency.desk WHERE dossier = ? AND agency = ?")
                .params(dossier.value(), agency.toString())
                .query((row, _) -> new Place(row.getString("officer"), DeskRows.labels(row)))
                .optional()
                .orElse(new Place(null, Set.of()));
    }

    /** Returns once the view has come to that version of the desk, or after two seconds. */
    void await(DossierId dossier, AgencyId agency, long version) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (version(dossier, agency) < version && System.nanoTime() < until) LockSupport.parkNanos(BREATH.toNanos());
    }

    private long version(DossierId dossier, AgencyId agency) {
        return database.sql("SELECT version FROM agency.desk WHERE dossier = ? AND agency = ?")
                .params(dossier.value(), agency.toString())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /** The open dossiers of an agency by officer, the most loaded first. */
    List<Load> loads(AgencyId agency, LocalDate today) {
        return database.sql("""
                        SELECT k.officer, count(*) AS open,
                               count(*) FILTER (WHERE d.answer_by < :soon) AS soon, count(x.since) AS replies
                        FROM agency.dossier d
                        LEFT JOIN agency.desk k ON k.dossier = d.id AND k.agency = d.in_charge
                        LEFT JOIN agency.exchange x ON x.dossier = d.id AND x.owing = 'AGENCY'
                        WHERE d.in_charge = :agency AND d.answer_by IS NOT NULL
                        GROUP BY k.officer ORDER BY open DESC, k.officer""")
                .param("agency", agency.toString())
                .param("soon", today.plusDays(8))
                .query((row, _) -> new Load(
                        row.getString("officer"), row.getLong("open"), row.getLong("soon"), row.getLong("replies")))
                .list();
    }
}
