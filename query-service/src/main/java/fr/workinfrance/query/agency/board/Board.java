package fr.workinfrance.query.agency.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.agency.AgencyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who owes which opinion by when to the agency in charge: one indexed query over the rows of the agencies' view. */
@Component
public final class Board {

    /** How many lines stand on a page. */
    static final int PAGE = 50;

    public static final String OWED = """
            SELECT o.dossier, d.reference, o.agency, o.basis, o.mandatory, o.due_on, d.answer_by
            FROM agency.dossier d JOIN agency.opinion o ON o.dossier = d.id
            WHERE d.in_charge = :agency AND d.answer_by IS NOT NULL AND o.state IN ('AWAITED', 'OVERDUE')
            ORDER BY o.due_on, o.id LIMIT :limit OFFSET :offset""";

    private final JdbcClient database;

    public Board(JdbcClient database) {
        this.database = database;
    }

    /** One opinion that another agency owes to this one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Debt(
            String dossier,
            String reference,
            String agency,
            String basis,
            boolean mandatory,
            LocalDate dueOn,
            @Nullable LocalDate answerBy) {}

    /** Who owes what by when on the dossiers the agency is in charge of, the first due first. */
    public List<Debt> owedTo(AgencyId agency, int page) {
        return database.sql(OWED)
                .param("agency", agency.toString())
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(Board::debt)
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
                row.getObject("answer_by", LocalDate.class));
    }
}
