package fr.workinfrance.benchmarks.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OwnProcessTest {

    @Test
    void it_is_another_process_with_what_it_was_given_until_it_is_closed() throws Exception {
        ProcessHandle process;
        try (var held = new OwnProcess(Held.class, List.of("on", "8080"))) {
            assertThat(held.ready()).isEqualTo("on 8080");
            assertThat(held.processorTime()).isPositive();
            process = held.handle();
            assertThat(process.pid()).isNotEqualTo(ProcessHandle.current().pid());
            assertThat(process.isAlive()).isTrue();
        }
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void it_ends_when_whoever_started_it_is_killed() throws Exception {
        try (var holding = new OwnProcess(Holding.class, List.of())) {
            var held = ProcessHandle.of(Long.parseLong(holding.ready())).orElseThrow();
            holding.handle().destroyForcibly();
            held.onExit().get(1, TimeUnit.MINUTES);
            assertThat(held.isAlive()).isFalse();
        }
    }

    @Test
    void a_program_that_ends_before_it_is_ready_is_said_to_have() {
        assertThatThrownBy(() -> new OwnProcess(EndsAtOnce.class, List.of())).isInstanceOf(IOException.class);
    }

    /** A program that fails to start. */
    static final class EndsAtOnce {
        public static void main(String[] arguments) {}

        private EndsAtOnce() {}
    }
}
