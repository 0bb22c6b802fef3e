package fr.workinfrance.query.likeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.DossierId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what has to do with a dossier, among those its agency in charge has as well: no other agency's is ever told. */
@Component
class Relations {
    private static final int MOST = 50;

    private final JdbcClient database;

    Relations(JdbcClient database) {
        this.database = database;
    }

    /** One dossier that has to do with another. No fact about a person: opening it is what is recorded. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String id,
            String reference,
            Stage stage,
            @Nullable Instant submittedAt) {}

    /**
     * What has to do with one dossier.
     *
     * @param alike the same worker or the same permit
     * @param renewed what this one renews, by the reference it names
     * @param renewing what renews this one, by the reference it names
     * @param company of the same employer
     */
    public record Related(List<Line> alike, List<Line> renewed, List<Line> renewing, List<Line> company) {}

    Related of(DossierId id, AgencyId inCharge) {
        return new Related(
                lines("(o.worker = d.worker OR o.permit = d.permit)", id, inCharge),
                lines("o.reference_mark = d.previous", id, inCharge),
                lines("o.previous = d.reference_mark", id, inCharge),
                lines("o.siren = d.siren", id, inCharge));
    }

    private List<Line> lines(String like, DossierId id, AgencyId inCharge) {
        return database.sql("""
                        SELECT o.id, o.reference, o.stage, o.submitted_at
                        FROM likeness.dossier d JOIN likeness.dossier o ON %s
                        WHERE d.id = :id AND d.in_charge = :agency AND o.in_charge = :agency AND o.id <> d.id
                        ORDER BY o.submitted_at DESC, o.id LIMIT :most""".formatted(like))
                .param("id", id.value())
                .param("agency", inCharge.toString())
                .param("most", MOST)
                .query(Relations::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var at = row.getObject("submitted_at", OffsetDateTime.class);
        return new Line(
                row.getString("id"),
                row.getString("reference"),
                Stage.valueOf(row.getString("stage")),
                at == null ? null : at.toInstant());
    }
}
