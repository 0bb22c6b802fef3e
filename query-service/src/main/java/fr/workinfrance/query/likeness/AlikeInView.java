package fr.workinfrance.query.likeness;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.query.desk.Alike;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what {@link Relations} would show, by the same marks. */
@Component
class AlikeInView implements Alike {

    private final JdbcClient database;

    AlikeInView(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> counts(Collection<String> dossiers, AgencyId inCharge) {
        return counted("o.in_charge = d.in_charge", dossiers, inCharge);
    }

    @Override
    public Map<String, Long> elsewhere(Collection<String> dossiers, AgencyId inCharge) {
        return counted("o.in_charge <> d.in_charge AND o.submitted_at IS NOT NULL", dossiers, inCharge);
    }

    private Map<String, Long> counted(String whose, Collection<String> dossiers, AgencyId inCharge) {
        if (dossiers.isEmpty() || !isBuilt()) return Map.of();
        var counts = new HashMap<String, Long>();
        database.sql("""
                        SELECT d.id, count(*) AS n
                        FROM likeness.dossier d JOIN likeness.dossier o ON o.worker = d.worker OR o.permit = d.permit
                        WHERE d.id = ANY (?) AND d.in_charge = ? AND %s AND o.id <> d.id
                        GROUP BY d.id
                        """.formatted(whose))
                .params(dossiers.stream().map(UUID::fromString).toArray(UUID[]::new), inCharge.toString())
                .query((row, _) -> counts.put(row.getString("id"), row.getLong("n")))
                .list();
        return Map.copyOf(counts);
    }

    private boolean isBuilt() {
        return database.sql("SELECT to_regclass('likeness.dossier') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }
}
