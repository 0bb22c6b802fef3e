package fr.workinfrance.verification.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnColumnsTest {

    private static final int LETTERS = 2_000_000;

    /** Letters beyond Latin-1 take two bytes each. */
    @Test
    void weigh_what_their_headings_and_their_cells_take_in_memory() {
        var wide = List.of("œ".repeat(LETTERS));
        assertThat(new OwnColumns(wide, List.of()).weight()).isGreaterThan(2 * LETTERS);
        assertThat(new OwnColumns(List.of(), List.of(wide, List.of())).weight()).isGreaterThan(2 * LETTERS);
        assertThat(OwnColumns.NONE.weight()).isLessThan(100);
    }

    @Test
    void weigh_little_where_little_stands_in_them() {
        assertThat(new OwnColumns(List.of("Nom"), List.of(List.of("Diallo"), List.of("Bâ"))).weight())
                .isLessThan(500);
    }
}
