package fr.workinfrance.query.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.Appeal;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.beside.DeskRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for each agency: the dossiers it is in charge of, the opinions it owes. Each list is one indexed query. */
@Component
class Worklist {
    static final int PAGE = 50;

    static final String IN_CHARGE = """
            SELECT d.id, d.reference, d.version, d.stage, d.submitted_at, d.answer_by, d.blocking, d.warnings, d.pieces_by,
                   CASE WHEN t.at > d.changed_at THEN NULL ELSE d.changed_at END AS changed_at,
                   CASE WHEN d.lost_from > :today THEN d.lost_from END AS lost_from,
                   k.officer, k.labels, x.since AS reply_owed
            FROM agency.dossier d
            LEFT JOIN agency.desk k ON k.dossier = d.id AND k.agency = d.in_charge
            LEFT JOIN agency.exchange x ON x.dossier = d.id AND x.owing = 'AGENCY'
            LEFT JOIN agency.attended t ON t.dossier = d.id AND t.agency = d.in_charge
            WHERE d.in_charge = :agency AND %s
            ORDER BY %s d.answer_by, d.id LIMIT :limit OFFSET :offset""";

    static final String OWED = """
            SELECT o.id AS opinion, o.dossier, o.basis, o.asked_at, o.due_on, o.state, d.reference
            FROM agency.opinion o JOIN agency.dossier d ON d.id = o.dossier
            WHERE o.agency = :agency AND o.state IN (:states)
            ORDER BY o.due_on, o.id LIMIT :limit OFFSET :offset""";

    static final String HEARD = """
            SELECT a.dossier, d.reference, a.filed_at, a.silence_on, a.state
            FROM agency.appeal a JOIN agency.dossier d ON d.id = a.dossier
            WHERE a.agency = :agency AND (a.state = 'PENDING') = :pending
            ORDER BY a.silence_on, a.id LIMIT :limit OFFSET :offset""";

    private final JdbcClient database;
    private final Clock clock;

    Worklist(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One dossier the agency is in charge of. No fact about a person: opening it is what is recorded.
     *
     * @param answerBy the day at whose end silence decides, on the request or an appeal, or reasons are late
     * @param officer the account it is given to; absent when it is everybody's
     * @param lostFrom from when the authorisation is repealed, while that day is still to come
     * @param piecesBy the day by which pieces are asked of the applicant; absent when none is awaited
     * @param changedAt when a change was last declared of its authorisation; absent when none was, or the agency has
     *     read the dossier or acted in it since
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String id,
            String reference,
            long version,
            Stage stage,
            @Nullable Instant submittedAt,
            @Nullable LocalDate answerBy,
            int blocking,
            int warnings,
            @Nullable String officer,
            Set<Label> labels,
            @Nullable Instant replyOwedSince,
            @Nullable LocalDate lostFrom,
            @Nullable Instant changedAt,
            @Nullable LocalDate piecesBy) {}

    /** One opinion asked of the agency. */
    public record Owed(
            String opinion,
            String dossier,
            String reference,
            String basis,
            Instant askedAt,
            LocalDate dueOn,
            String state) {}

    /** One appeal addressed to the agency. */
    public record Heard(String dossier, String reference, Instant filedAt, LocalDate silenceOn, Appeal.State state) {}

    /** Appeals addressed to the agency, the first to be rejected by silence first. */
    List<Heard> heard(AgencyId agency, boolean pending, int page) {
        return database.sql(HEARD)
                .param("agency", agency.toString())
                .param("pending", pending)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query((row, _) -> new Heard(
                        row.getString("dossier"),
                        row.getString("reference"),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("silence_on", LocalDate.class),
                        Appeal.State.valueOf(row.getString("state"))))
                .list();
    }

    /** Dossiers in charge, the first to be answered first. */
    List<Line> inCharge(AgencyId agency, Wanted wanted, int page) {
        return database.sql(IN_CHARGE.formatted(wanted.condition(), wanted.order()))
                .param("agency", agency.toString())
                .param("today", ParisTime.dayOf(clock.instant()))
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .params(wanted.values())
                .query(Worklist::line)
                .list();
    }

    /** Since when the agency owes the applicant an answer; empty when none is awaited. */
    Optional<Instant> replyOwed(DossierId dossier) {
        return database.sql("SELECT since FROM agency.exchange WHERE dossier = ? AND owing = 'AGENCY'")
                .param(dossier.value())
                .query((row, _) -> row.getObject("since", OffsetDateTime.class).toInstant())
                .optional();
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

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("reference"),
                row.getLong("version"),
                Stage.valueOf(row.getString("stage")),
                instant(row, "submitted_at"),
                row.getObject("answer_by", LocalDate.class),
                row.getInt("blocking"),
                row.getInt("warnings"),
                row.getString("officer"),
                DeskRows.labels(row),
                instant(row, "reply_owed"),
                row.getObject("lost_from", LocalDate.class),
                instant(row, "changed_at"),
                row.getObject("pieces_by", LocalDate.class));
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
