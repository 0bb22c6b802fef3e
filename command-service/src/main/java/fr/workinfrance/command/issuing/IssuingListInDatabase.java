package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.wire.WireJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list as {@link IssuingProjection} keeps it. */
final class IssuingListInDatabase implements IssuingList {

    private final JdbcClient database;
    private final WireJson json;

    IssuingListInDatabase(JdbcClient database, WireJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<ToIssue> due(Set<DossierId> leftAside, int max) {
        var aside = leftAside.stream().map(DossierId::toString).toArray(String[]::new);
        return database.sql("""
                        SELECT dossier, sequence, form, in_charge, approval, system, number
                        FROM issuing.dossier LEFT JOIN issuing.imported USING (dossier)
                        WHERE approval IS NOT NULL AND dossier <> ALL (?) ORDER BY dossier LIMIT ?
                        """).param(aside).param(max).query(this::row).list();
    }

    private ToIssue row(ResultSet row, int number) throws SQLException {
        return new ToIssue(
                DossierId.of(row.getString("dossier")),
                row.getLong("sequence"),
                json.mapper().readValue(row.getString("form"), ApplicationForm.class),
                AgencyId.of(row.getString("in_charge")),
                json.mapper().readValue(row.getString("approval"), Approval.class),
                source(row));
    }

    private static @Nullable ImportSource source(ResultSet row) throws SQLException {
        var system = row.getString("system");
        return system == null ? null : new ImportSource(system, row.getString("number"));
    }
}
