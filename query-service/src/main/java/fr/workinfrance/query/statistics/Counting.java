package fr.workinfrance.query.statistics;

import fr.workinfrance.query.statistics.SmallCells.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the facts, and publishes no small cell. */
@Component
class Counting {
    private record Totals(
            long submitted,
            long decided,
            @Nullable BigDecimal median,
            @Nullable BigDecimal mean,
            long silent,
            long opinions,
            long late) {}

    private static final String TOTALS = """
            SELECT count(*) AS submitted,
                   count(decided_on) AS decided,
                   (percentile_cont(0.5) WITHIN GROUP (ORDER BY decided_on - submitted_on))::numeric AS median,
                   avg(decided_on - submitted_on) AS mean,
                   count(silent_on) AS silent,
                   coalesce(sum(opinions), 0) AS opinions,
                   coalesce(sum(CASE late WHEN '' THEN 0 ELSE cardinality(string_to_array(late, ' ')) END), 0) AS late
            FROM statistics.fact WHERE submitted_on IS NOT NULL""";

    private final JdbcClient database;

    Counting(JdbcClient database) {
        this.database = database;
    }

    Figures figures() {
        var totals = totals();
        boolean few = totals.decided() < SmallCells.FEWEST;
        return new Figures(
                Figures.large(totals.submitted()),
                Figures.large(totals.decided()),
                few ? null : rounded(totals.median()),
                few ? null : rounded(totals.mean()),
                Figures.large(totals.silent()),
                Figures.large(totals.opinions()),
                Figures.large(totals.late()),
                SmallCells.grouped(by("stage")),
                SmallCells.merged(by("to_char(submitted_on, 'YYYY-MM')")),
                SmallCells.grouped(by("departement")),
                SmallCells.grouped(by("nationality")));
    }

    private Totals totals() {
        return database.sql(TOTALS)
                .query((row, _) -> new Totals(
                        row.getLong("submitted"),
                        row.getLong("decided"),
                        row.getBigDecimal("median"),
                        row.getBigDecimal("mean"),
                        row.getLong("silent"),
                        row.getLong("opinions"),
                        row.getLong("late")))
                .single();
    }

    private List<Cell> by(String column) {
        return database.sql("SELECT " + column + " AS key, count(*) AS n FROM statistics.fact"
                        + " WHERE submitted_on IS NOT NULL GROUP BY 1 ORDER BY 1")
                .query((row, _) -> new Cell(row.getString("key"), row.getLong("n")))
                .list();
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal days) {
        return days == null ? null : days.setScale(1, RoundingMode.HALF_UP);
    }
}
