package fr.workinfrance.benchmarks.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.benchmarks.unknown.Likeness.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final Kind FIRST = new Kind("codes", "never issued");
    private static final Kind ALIKE = new Kind("codes", "mistyped");
    private static final Kind APART = new Kind("codes", "looked for twice");
    private static final Kind OF_ANOTHER_GROUP = new Kind("shares", "never made");

    private final Likeness likeness = new Likeness(List.of(FIRST, ALIKE, APART, OF_ANOTHER_GROUP));

    @Test
    void what_takes_more_than_a_quarter_longer_than_the_first_of_its_group_is_told_apart() {
        for (int i = 0; i < 300; i++) {
            likeness.add(OF_ANOTHER_GROUP, 900_000);
            likeness.add(APART, 510_000);
            likeness.add(ALIKE, 490_000);
            likeness.add(FIRST, 400_000);
        }
        assertThat(likeness.apart()).containsExactly(APART);
    }

    @Test
    void what_takes_more_than_a_quarter_less_is_told_apart_too() {
        for (int i = 0; i < 300; i++) {
            likeness.add(FIRST, 400_000);
            likeness.add(ALIKE, 310_000);
            likeness.add(APART, 290_000);
            likeness.add(OF_ANOTHER_GROUP, 100_000);
        }
        assertThat(likeness.apart()).containsExactly(APART);
    }

    @Test
    void each_group_is_a_table_beside_its_first() {
        for (int i = 0; i < 300; i++)
            for (var kind : List.of(APART, FIRST, OF_ANOTHER_GROUP, ALIKE))
                likeness.add(kind, 1_000L * (kind == APART ? 300 + i : 300));
        assertThat(likeness.table()).isEqualToIgnoringNewLines("""

                | codes | median of medians | half of them between | ratio |
                |---|---:|---:|---:|
                | never issued | 300 | 300–300 | 1.00 |
                | mistyped | 300 | 300–300 | 1.00 |
                | looked for twice | 450 | 375–524 | 1.50 |

                | shares | median of medians | half of them between | ratio |
                |---|---:|---:|---:|
                | never made | 300 | 300–300 | 1.00 |
                """);
    }
}
