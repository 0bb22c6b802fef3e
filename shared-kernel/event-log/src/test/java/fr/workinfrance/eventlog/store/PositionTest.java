package fr.workinfrance.eventlog.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How far somebody has read, as text. */
class PositionTest {

    @Test
    void is_read_back_from_its_text() {
        var withGaps = new Position(42, new TreeSet<>(List.of(23L, 17L)));
        assertThat(withGaps).hasToString("42-17,23");
        assertThat(Position.of("42-17,23")).isEqualTo(withGaps);
        assertThat(Position.of(Position.at(42).toString())).isEqualTo(Position.at(42));
        assertThat(Position.of("0")).isEqualTo(Position.START);
    }

    @Test
    void is_ordered_by_how_far_it_is() {
        assertThat(Position.at(9)).isLessThan(Position.at(10));
    }
}
