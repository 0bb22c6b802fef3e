package fr.workinfrance.query.likeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.DossierId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks up what has to do with a dossier: among those its agency in charge has as well, and, for likeness alone, that another agency
 * has one. Which one that is, is never told.
 */
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
     * @param elsewhere that another agency has one of the same worker or the same permit
     */
    public record Related(
            List<Line> alike, List<Line> renewed, List<Line> renewing, List<Line> company, List<Elsewhere> elsewhere) {}

    /**
     * That another agency has a dossier alike: whom to ask, and no more.
     *
     * @param filedOn day of Paris, not the instant
     * @param underWay whether it is still examined; how it ended is that agency's to tell
     */
    public record Elsewhere(String agency, LocalDate filedOn, boolean underWay) {}

    Related of(DossierId id, AgencyId inCharge) {
        return new Related(
                lines("(o.worker = d.worker OR o.permit = d.permit)", id, inCharge),
                lines("o.reference_mark = d.previous", id, inCharge),
                lines("o.previous = d.reference_mark", id, inCharge),
                lines("o.siren = d.siren", id, inCharge),
                elsewhere(id, inCharge));
    }

    // Why neither number nor reference: what is not fetched cannot be shown by a page that is changed one day.
    private List<Elsewhere> elsewhere(DossierId id, AgencyId inCharge) {
        return database.sql("""
                        SELECT o.in_charge, o.submitted_at, o.stage
                        FROM likeness.dossier d JOIN likeness.dossier o ON o.worker = d.worker OR o.permit = d.permit
                        WHERE d.id = :id AND d.in_charge = :agency AND o.in_charge <> d.in_charge
                            AND o.submitted_at IS NOT NULL AND o.id <> d.id
                        ORDER BY o.submitted_at DESC, o.in_charge LIMIT :most""")
                .param("id", id.value())
                .param("agency", inCharge.toString())
                .param("most", MOST)
                .query((row, _) -> new Elsewhere(
                        row.getString("in_charge"),
                        ParisTime.dayOf(row.getObject("submitted_at", OffsetDateTime.class)
                                .toInstant()),
                        Stage.valueOf(row.getString("stage")).isUnderWay()))
                .list();
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
