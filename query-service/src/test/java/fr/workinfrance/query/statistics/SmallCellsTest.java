package fr.workinfrance.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.query.statistics.SmallCells.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    @Test
    void are_put_together() {
        assertThat(SmallCells.grouped(List.of(cell("SN", 9), cell("MA", 3), cell("DZ", 4))))
                .containsExactly(cell("SN", 9), cell("OTHERS", 7));
    }

    @Test
    void take_a_larger_one_with_them_when_their_sum_would_tell() {
        assertThat(SmallCells.grouped(List.of(cell("SN", 20), cell("MA", 1), cell("DZ", 6))))
                .containsExactly(cell("SN", 20), cell("OTHERS", 7));
    }

    @Test
    void are_left_out_when_there_is_nothing_else() {
        assertThat(SmallCells.grouped(List.of(cell("SN", 2)))).containsExactly(cell("TOO_FEW", 0));
        assertThat(SmallCells.merged(List.of(cell("2026-01", 2)))).containsExactly(cell("2026-01", 0));
    }

    @Test
    void leave_large_ones_alone() {
        assertThat(SmallCells.grouped(List.of(cell("SN", 5), cell("MA", 8))))
                .containsExactly(cell("SN", 5), cell("MA", 8));
        assertThat(SmallCells.grouped(List.of())).isEmpty();
    }

    @Test
    void join_their_neighbours_in_time() {
        assertThat(SmallCells.merged(
                        List.of(cell("2026-01", 2), cell("2026-02", 2), cell("2026-03", 9), cell("2026-04", 1))))
                .containsExactly(cell("2026-01/2026-04", 14));
        assertThat(SmallCells.merged(List.of(cell("2026-01", 7), cell("2026-02", 3), cell("2026-03", 9))))
                .containsExactly(cell("2026-01", 7), cell("2026-02/2026-03", 12));
    }

    private static Cell cell(String key, long count) {
        return new Cell(key, count);
    }
}
