package fr.workinfrance.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuietTest {

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void a_run_on_a_quiet_machine_begins_at_once() throws Exception {
        assertThat(quiet(1.0).within(Duration.ofMinutes(10))).isZero();
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_machine_that_does_not_tell_its_load_is_taken_as_it_is() throws Exception {
        assertThat(quiet(-1).within(Duration.ofMinutes(10))).isZero();
    }

    @Test
    void a_run_waits_until_the_load_is_no_more_than_one() throws Exception {
        assertThat(quiet(7.0, 1.1, 1.0).within(Duration.ofMinutes(10))).isEqualTo(Quiet.LOOK.multipliedBy(2));
        assertThat(pauses).containsExactly(Quiet.LOOK, Quiet.LOOK);
    }

    @Test
    void a_run_on_a_machine_that_stays_busy_is_refused_with_what_it_was() {
        assertThatThrownBy(() -> quiet(7.0).within(Duration.ofMinutes(10)))
                .isInstanceOf(TooBusy.class)
                .hasMessageContaining("the load average is 7.0 after 10 minutes of waiting");
        assertThat(pauses).hasSize(120);
    }

    /** A machine of these loads, one after the other, the last for ever. */
    private Quiet quiet(double... loads) {
        var coming = Arrays.stream(loads).boxed().collect(Collectors.toCollection(ArrayDeque::new));
        return new Quiet(() -> coming.size() > 1 ? coming.removeFirst() : coming.getFirst(), pauses::add);
    }
}
