package fr.workinfrance.query.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.query.statistics.SmallCells.Cell;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is published. Counts under five are put together with others, or left out.
 *
 * @param submitted dossiers ever submitted; absent when fewer than five
 * @param medianDays from submission to the authority's decision; absent when fewer than five were decided
 * @param silent dossiers that silence decided; absent when between one and four
 * @param late opinions given late, or not by their deadline; absent when between one and four
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figures(
        @Nullable Long submitted,
        @Nullable Long decided,
        @Nullable BigDecimal medianDays,
        @Nullable BigDecimal meanDays,
        @Nullable Long silent,
        @Nullable Long opinions,
        @Nullable Long late,
        List<Cell> stages,
        List<Cell> months,
        List<Cell> departements,
        List<Cell> nationalities) {
    static @Nullable Long large(long count) {
        return count > 0 && count < SmallCells.FEWEST ? null : count;
    }
}
