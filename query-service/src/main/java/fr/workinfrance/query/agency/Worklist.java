package fr.workinfrance.query.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.query.dossier.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for each agency: the dossiers it is in charge of, the opinions it owes. Each list is one indexed query. */
@Component
class Worklist {
    static final int PAGE = 50;

    static final String IN_CHARGE = """
            SELECT id, reference, version, stage, submitted_at, silence_on, blocking, warnings
            FROM agency.dossier
            WHERE in_charge = :agency AND %s
            ORDER BY silence_on, id LIMIT :limit OFFSET :offset""";

    static final String OWED = """
            SELECT o.id AS opinion, o.dossier, o.basis, o.asked_at, o.due_on, o.state, d.reference
            FROM agency.opinion o JOIN agency.dossier d ON d.id = o.dossier
            WHERE o.agency = :agency AND o.state IN (:states)
            ORDER BY o.due_on, o.id LIMIT :limit OFFSET :offset""";

    static final String BOARD = """
            SELECT o.dossier, d.reference, o.agency, o.basis, o.mandatory, o.due_on, d.silence_on
            FROM agency.dossier d JOIN agency.opinion o ON o.dossier = d.id
            WHERE d.in_charge = :agency AND d.silence_on IS NOT NULL AND o.state IN ('AWAITED', 'OVERDUE')
            ORDER BY o.due_on, o.id LIMIT :limit OFFSET :offset""";

    private final JdbcClient database;

    Worklist(JdbcClient database) {
        this.database = database;
    }

    /** One dossier the agency is in charge of. No fact about a person: opening it is what is recorded. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String id,
            String reference,
            long version,
            Stage stage,
            @Nullable Instant submittedAt,
            @Nullable LocalDate silenceOn,
            int blocking,
            int warnings) {}

    /** One opinion asked of the agency. */
    public record Owed(
            String opinion,
            String dossier,
            String reference,
            String basis,
            Instant askedAt,
            LocalDate dueOn,
            String state) {}

    /** One opinion that another agency owes to this one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Debt(
            String dossier,
            String reference,
            String agency,
            String basis,
            boolean mandatory,
            LocalDate dueOn,
            @Nullable LocalDate silenceOn) {}

    /** Who owes what by when on the dossiers the agency is in charge of, the first due first. */
    List<Debt> board(AgencyId agency, int page) {
        return database.sql(BOARD)
                .param("agency", agency.toString())
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(Worklist::debt)
                .list();
    }

    private static Debt debt(ResultSet row, int number) throws SQLException {
        return new Debt(
                row.getString("dossier"),
                row.getString("reference"),
                row.getString("agency"),
                row.getString("basis"),
                row.getBoolean("mandatory"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("silence_on", LocalDate.class));
    }

    /** Dossiers in charge, the first to be decided by silence first: those open, or of one stage, or of one reference. */
    List<Line> inCharge(AgencyId agency, Optional<Stage> stage, Optional<String> reference, int page) {
        var wanted = reference.isPresent()
                ? "reference LIKE :start"
                : stage.isPresent() ? "stage = :stage" : "silence_on IS NOT NULL";
        var query = database.sql(IN_CHARGE.formatted(wanted))
                .param("agency", agency.toString())
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE);
        if (reference.isPresent()) query = query.param("start", reference.get() + "%");
        else if (stage.isPresent()) query = query.param("stage", stage.get().name());
        return query.query(Worklist::line).list();
    }

    /** How many dossiers at each stage. */
    Map<Stage, Long> counts(AgencyId agency) {
        var counts = new EnumMap<Stage, Long>(Stage.class);
        database.sql("SELECT stage, count(*) AS n FROM agency.dossier WHERE in_charge = ? GROUP BY stage")
                .param(agency.toString())
                .query((row, _) -> counts.put(Stage.valueOf(row.getString("stage")), row.getLong("n")))
                .list();
        return counts;
    }

    /** Opinions asked of the agency, the first due first. */
    List<Owed> opinions(AgencyId agency, List<String> states, int page) {
        return database.sql(OWED)
                .param("agency", agency.toString())
                .param("states", states)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(Worklist::owed)
                .list();
    }

    /** What somebody typed to find a dossier, as the start of a reference. */
    static Optional<String> reference(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? Optional.empty()
                : Optional.of(Reference.startOf(typed).orElse("-"));
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("reference"),
                row.getLong("version"),
                Stage.valueOf(row.getString("stage")),
                instant(row, "submitted_at"),
                row.getObject("silence_on", LocalDate.class),
                row.getInt("blocking"),
                row.getInt("warnings"));
    }

    private static Owed owed(ResultSet row, int number) throws SQLException {
        return new Owed(
                row.getString("opinion"),
                row.getString("dossier"),
                row.getString("reference"),
                row.getString("basis"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getString("state"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
