package fr.workinfrance.verification.register;

import fr.workinfrance.verification.status.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places on the list, as the register has them. */
public final class ListedInDatabase implements Listed {

    private final JdbcClient database;
    private final UnaryOperator<Instant> complete;

    /** @param complete until when the register says all that was recorded, given what time it is */
    public ListedInDatabase(JdbcClient database, UnaryOperator<Instant> complete) {
        this.database = database;
        this.complete = complete;
    }

    @Override
    public Instant completeUntil(Instant now) {
        return complete.apply(now);
    }

    @Override
    public int size() {
        return database.sql("SELECT coalesce(max(listed) + 1, 0) FROM register.attestation")
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<Integer, Mark> marks(LocalDate day) {
        var marks = new HashMap<Integer, Mark>();
        database.sql("SELECT listed, ended_on IS NOT NULL AND ended_on <= ? AS ended FROM register.attestation"
                        + " WHERE listed IS NOT NULL AND (ended_on <= ? OR replaced_on <= ?)")
                .params(day, day, day)
                .query((row, _) ->
                        marks.put(row.getInt("listed"), row.getBoolean("ended") ? Mark.ENDED : Mark.REPLACED))
                .list();
        return marks;
    }
}
