package fr.workinfrance.query.procedure;

import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.rulebook.ProcedureEvent.VersionPublished;
import fr.workinfrance.domain.rulebook.Rulebook;
import fr.workinfrance.query.dossier.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of every procedure: what the program was delivered with, and what the view knows was published since. */
@Component
public class PublishedRulebooks {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BREATH = Duration.ofMillis(15);

    private final JdbcClient database;
    private final ViewJson json = new ViewJson();

    PublishedRulebooks(JdbcClient database) {
        this.database = database;
    }

    public Rulebook of(Name procedure) {
        var book = Rulebook.delivered(procedure);
        var published = database.sql("""
                        SELECT published_at, definition FROM procedure.version
                        WHERE procedure = ? ORDER BY first_day""")
                .param(procedure.name())
                .query((row, _) -> event(procedure, row))
                .list();
        for (var event : published) book = book.then(event);
        return book;
    }

    public ProcedureDefinition inForce(Name procedure, LocalDate day) {
        return of(procedure).inForce(day);
    }

    /** One of each procedure, in the order of their names. */
    public List<ProcedureDefinition> inForce(LocalDate day) {
        return Stream.of(Name.values()).map(name -> inForce(name, day)).toList();
    }

    /**
     * Returns once a version just published can be read here, or after two seconds.
     *
     * @param before when the one that it corrects was published, as told by {@link #publishedAt}
     */
    void await(ProcedureId version, Optional<OffsetDateTime> before) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (publishedAt(version).equals(before) && System.nanoTime() < until)
            LockSupport.parkNanos(BREATH.toNanos());
    }

    Optional<OffsetDateTime> publishedAt(ProcedureId version) {
        return database.sql("SELECT published_at FROM procedure.version WHERE procedure = ? AND first_day = ?")
                .params(version.name().name(), version.version())
                .query(OffsetDateTime.class)
                .optional();
    }

    private VersionPublished event(Name procedure, ResultSet row) throws SQLException {
        return new VersionPublished(
                procedure,
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                json.read(row.getString("definition"), ProcedureDefinition.class));
    }
}
