package fr.workinfrance.verification.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckBudgetsTest {

    private static final CheckLimits LIMITS = new CheckLimits(
            new Allowance(100, Duration.ofMinutes(1)),
            new Allowance(3, Duration.ofMinutes(3)),
            new Allowance(2, Duration.ofMinutes(1)),
            new Allowance(10, Duration.ofMinutes(1)),
            new Allowance(2, Duration.ofHours(1)),
            new Allowance(6, Duration.ofDays(1)),
            new Allowance(2, Duration.ofDays(1)),
            new Allowance(4, Duration.ofDays(1)));

    private final Time time = new Time();
    private final CheckBudgets budgets = new CheckBudgets(LIMITS, time, Duration.ofSeconds(20));

    @Test
    void let_an_office_check_many_papers() {
        for (int i = 0; i < 100; i++) assertThat(asked("192.0.2.1")).isZero();
        assertThat(asked("192.0.2.1")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
        time.pass(Duration.ofSeconds(30));
        assertThat(asked("192.0.2.1")).isZero();
    }

    @Test
    void slow_down_whoever_guesses_and_never_shut_them_out() {
        for (int i = 0; i < 3; i++) budgets.guessed("192.0.2.1");
        assertThat(asked("192.0.2.1")).isZero();
        assertThat(asked("192.0.2.1")).isZero();
        assertThat(asked("192.0.2.1")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(30));
        time.pass(Duration.ofSeconds(30));
        assertThat(asked("192.0.2.1")).isZero();
        assertThat(asked("192.0.2.2")).isZero();
    }

    @Test
    void let_an_office_check_its_papers_beside_somebody_who_guesses_at_the_same_address() {
        for (int i = 0; i < 30; i++) guess("192.0.2.1");
        time.pass(Duration.ofSeconds(30));
        for (int paper = 0; paper < 60; paper++)
            assertThat(found("192.0.2.1")).as("paper %d", paper).isZero();
        assertThat(guess("192.0.2.1")).isZero();
        assertThat(asked("192.0.2.1")).isPositive();
    }

    @Test
    void count_what_exists_among_all_questions_though_it_costs_whoever_guessed_nothing_else() {
        for (int i = 0; i < 3; i++) budgets.guessed("192.0.2.1");
        for (int paper = 0; paper < 100; paper++) assertThat(found("192.0.2.1")).isZero();
        assertThat(asked("192.0.2.1")).isPositive();
    }

    @Test
    void let_in_no_more_guesses_at_once_than_one_after_the_other() throws Exception {
        var looks = new AtomicInteger();
        atOnce(40, () -> {
            try (var entry = budgets.tryCode("192.0.2.1")) {
                if (!entry.refusedFor().isZero()) return;
                looks.incrementAndGet();
                entry.guessed();
            }
        });
        assertThat(looks).hasValue(3 + 2);
        assertThat(budgets.list("192.0.2.1", 1)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void let_in_no_more_guesses_at_once_than_there_are_though_none_was_looked_up_yet() {
        var hurried = new CheckBudgets(LIMITS, time, Duration.ZERO);
        var entries = IntStream.range(0, 40)
                .mapToObj(_ -> hurried.tryCode("192.0.2.1"))
                .filter(entry -> entry.refusedFor().isZero())
                .toList();
        assertThat(entries).hasSize(3 + 2);
        entries.forEach(Entry::close);
        for (int i = 0; i < 3; i++) hurried.tryCode("192.0.2.1").guessed();
        assertThat(hurried.list("192.0.2.1", 1)).isPositive();
    }

    @Test
    void let_an_office_ask_about_all_its_papers_at_once() throws Exception {
        var answered = new AtomicInteger();
        atOnce(40, () -> {
            if (found("192.0.2.1").isZero()) answered.incrementAndGet();
        });
        assertThat(answered).hasValue(40);
    }

    @Test
    void let_an_office_that_never_guessed_ask_about_all_its_papers_at_once_while_everybody_has_guessed_enough()
            throws Exception {
        for (int i = 0; i < 10; i++) budgets.guessed("198.51.100." + i);
        var answered = new AtomicInteger();
        atOnce(40, () -> {
            if (found("192.0.2.1").isZero()) answered.incrementAndGet();
        });
        assertThat(answered).hasValue(40);
        var guesses = new AtomicInteger();
        atOnce(40, () -> {
            if (guess("192.0.2.1").isZero()) guesses.incrementAndGet();
        });
        assertThat(guesses).hasValue(1 + 2);
    }

    private static void atOnce(int many, Runnable what) throws Exception {
        var all = new CyclicBarrier(many);
        try (var clients = Executors.newFixedThreadPool(many)) {
            var ended = new ArrayList<Future<?>>();
            for (int i = 0; i < many; i++)
                ended.add(clients.submit(() -> {
                    all.await();
                    what.run();
                    return null;
                }));
            for (var one : ended) one.get();
        }
    }

    @Test
    void give_nothing_back_to_whoever_was_not_slowed_down() {
        for (int i = 0; i < 5; i++) assertThat(found("192.0.2.1")).isZero();
        for (int i = 0; i < 3; i++) budgets.guessed("192.0.2.1");
        for (int i = 0; i < 2; i++) assertThat(asked("192.0.2.1")).isZero();
        assertThat(asked("192.0.2.1")).isPositive();
    }

    /** A document that exists, asked about before the guesses were spent and answered after. */
    @Test
    void give_nothing_back_to_whoever_was_slowed_down_only_since() {
        var before = budgets.ask("192.0.2.1");
        for (int i = 0; i < 3; i++) budgets.guessed("192.0.2.1");
        for (int i = 0; i < 2; i++) assertThat(asked("192.0.2.1")).isZero();
        before.found();
        assertThat(asked("192.0.2.1")).isPositive();
    }

    @Test
    void slow_down_guesses_from_everywhere_without_slowing_those_who_never_guessed() {
        for (int i = 0; i < 10; i++) budgets.guessed("198.51.100." + i);
        for (int i = 0; i < 50; i++) assertThat(asked("192.0.2.1")).isZero();
        for (int i = 0; i < 2; i++) assertThat(asked("198.51.100.1")).isZero();
        assertThat(asked("198.51.100.1")).isPositive();
    }

    @Test
    void let_nobody_begin_a_list_who_is_slowed_down_and_say_for_how_long() {
        assertThat(budgets.list("192.0.2.1", 50)).isZero();
        for (int i = 0; i < 3; i++) budgets.guessed("192.0.2.1");
        assertThat(budgets.list("192.0.2.1", 1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(asked("192.0.2.1")).isZero();
        assertThat(budgets.list("192.0.2.2", 1_000)).isZero();
        time.pass(Duration.ofMinutes(1));
        assertThat(budgets.list("192.0.2.1", 1)).isZero();
    }

    @Test
    void count_a_list_for_no_more_than_its_questions_with_the_one_by_which_it_was_let_in() {
        for (int list = 0; list < 2; list++) {
            assertThat(budgets.ask("192.0.2.1").refusedFor()).isZero();
            assertThat(budgets.list("192.0.2.1", 50)).isZero();
        }
        assertThat(budgets.ask("192.0.2.1").refusedFor()).isPositive();
        time.pass(Duration.ofMinutes(1));
        assertThat(budgets.ask("192.0.2.1").refusedFor()).isZero();
        assertThat(budgets.list("192.0.2.1", 1_000)).isZero();
    }

    @Test
    void say_of_a_list_when_all_of_it_may_be_asked_and_count_that_it_was_read() {
        for (int i = 0; i < 60; i++) asked("192.0.2.1");
        assertThat(budgets.ask("192.0.2.1").refusedFor()).isZero();
        assertThat(budgets.list("192.0.2.1", 50)).isEqualTo(Duration.ofMillis(11 * 600));
        time.pass(Duration.ofMillis(11 * 600));
        assertThat(budgets.ask("192.0.2.1").refusedFor()).isZero();
        assertThat(budgets.list("192.0.2.1", 50)).isZero();
    }

    @Test
    void let_nobody_who_guessed_begin_a_list_while_everybody_together_has_guessed_enough() {
        for (int i = 0; i < 10; i++) budgets.guessed("198.51.100." + i);
        assertThat(budgets.list("198.51.100.1", 1)).isPositive();
        assertThat(budgets.list("192.0.2.1", 1)).isZero();
    }

    @Test
    void hold_one_household_for_one_client() {
        for (int i = 0; i < 3; i++) budgets.guessed("2001:db8:1:2:aaaa::" + i);
        for (int i = 0; i < 2; i++) assertThat(asked("2001:db8:1:2:bbbb::1")).isZero();
        assertThat(asked("2001:db8:1:2:cccc::1%eth0")).isPositive();
        for (int i = 0; i < 9; i++) assertThat(asked("2001:db8:1:3::1")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, ::ffff:192.0.2.1",
        "::ffff:192.0.2.1, ::ffff:c000:201",
        "2001:db8:0:2::1, 2001:0db8:0000:0002:0000:0000:0000:0001",
        "2001:db8::1, 2001:db8:0:0:ffff::1",
        "2001:DB8:1:2::1, 2001:db8:1:2::9%eth0"
    })
    void hold_one_client_for_one_however_its_address_is_written(String one, String other) {
        spendGuesses(one);
        assertThat(asked(other)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "::ffff:192.0.2.1, ::ffff:192.0.2.2",
        "192.0.2.1, 192.0.2.2",
        "2001:db8::1, 2001:db8:0:1::1",
        "unknown, other"
    })
    void tell_two_clients_apart(String one, String other) {
        spendGuesses(one);
        assertThat(asked(other)).isZero();
    }

    /** All that may be guessed, and what may be asked slowly after it. */
    private void spendGuesses(String address) {
        for (int i = 0; i < 3; i++) budgets.guessed(address);
        for (int i = 0; i < 2; i++) assertThat(asked(address)).isZero();
        assertThat(asked(address)).isPositive();
    }

    @Test
    void count_wrong_dates_of_birth_for_each_code_and_give_right_ones_back() {
        assertThat(budgets.tryBirth("A", true)).isZero();
        budgets.triedNothing("A");
        assertThat(budgets.tryBirth("A", true)).isZero();
        assertThat(budgets.tryBirth("A", true)).isZero();
        assertThat(budgets.tryBirth("A", true)).isPositive();
        assertThat(budgets.tryBirth("B", true)).isZero();
        time.pass(Duration.ofMinutes(31));
        assertThat(budgets.tryBirth("A", true)).isZero();
    }

    /** Who tries slowly enough for the hour has few tries a day all the same. */
    @Test
    void count_wrong_dates_of_birth_for_each_code_over_a_day_too() {
        int tried = 0;
        for (int halfHour = 0; halfHour < 48; halfHour++) {
            if (budgets.tryBirth("A", true).isZero()) tried++;
            time.pass(Duration.ofMinutes(30));
        }
        assertThat(tried).isBetween(6, 12);
    }

    @Test
    void remember_tries_at_a_real_code_however_many_are_made_at_others() {
        for (int i = 0; i < 2; i++) assertThat(budgets.tryBirth("A", true)).isZero();
        for (int i = 0; i < 150_000; i++) budgets.tryBirth("made up " + i, false);
        assertThat(budgets.tryBirth("A", true)).isPositive();
    }

    @Test
    void let_one_client_watch_an_attestation_so_often_and_another_still() {
        for (int i = 0; i < 2; i++) assertThat(budgets.watch("192.0.2.1", "A")).isZero();
        assertThat(budgets.watch("192.0.2.1", "A")).isPositive();
        assertThat(budgets.watch("192.0.2.1", "B")).isZero();
        assertThat(budgets.watch("192.0.2.2", "A")).isZero();
    }

    @Test
    void forgive_a_client_so_many_guesses_a_day_in_all_its_lists_and_another_as_many() {
        for (int i = 0; i < 4; i++) assertThat(budgets.forgives("192.0.2.1")).isTrue();
        assertThat(budgets.forgives("192.0.2.1")).isFalse();
        assertThat(budgets.forgives("192.0.2.2")).isTrue();
        time.pass(Duration.ofHours(6));
        assertThat(budgets.forgives("192.0.2.1")).isTrue();
        assertThat(budgets.forgives("192.0.2.1")).isFalse();
        budgets.forgaveForNothing("192.0.2.1", 2);
        for (int i = 0; i < 2; i++) assertThat(budgets.forgives("192.0.2.1")).isTrue();
        assertThat(budgets.forgives("192.0.2.1")).isFalse();
    }

    @Test
    void remember_what_is_counted_for_a_day_all_that_day_though_nobody_asks() {
        for (int i = 0; i < 4; i++) budgets.forgives("192.0.2.1");
        for (int i = 0; i < 2; i++) budgets.watch("192.0.2.1", "A");
        time.pass(Duration.ofHours(3));
        assertThat(budgets.forgives("192.0.2.1")).isFalse();
        assertThat(budgets.watch("192.0.2.1", "A")).isPositive();
    }

    /** Asks about what neither exists nor might have: how long to wait. */
    private Duration asked(String address) {
        try (var entry = budgets.tryCode(address)) {
            return entry.refusedFor();
        }
    }

    private Duration found(String address) {
        try (var entry = budgets.tryCode(address)) {
            entry.found();
            return entry.refusedFor();
        }
    }

    private Duration guess(String address) {
        try (var entry = budgets.tryCode(address)) {
            entry.guessed();
            return entry.refusedFor();
        }
    }

    private static final class Time implements TimeMeter {
        private long nanos;

        void pass(Duration while_) {
            nanos += while_.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
