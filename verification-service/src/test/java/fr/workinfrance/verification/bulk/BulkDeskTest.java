package fr.workinfrance.verification.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.ThreadMXBean;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.bulk.BulkJob.State;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.receipt.KeptReceiptKeys;
import fr.workinfrance.verification.receipt.Receipt;
import fr.workinfrance.verification.receipt.Receipts;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BulkDeskTest {

    private static final LocalDate DAY = LocalDate.of(2018, 12, 24);
    private static final String CLIENT = "192.0.2.1";

    /** Codes from here on are known to nobody. */
    private static final int UNKNOWN = 1_000_000;

    @TempDir
    private static Path keys;

    private final Set<String> unknown = IntStream.range(UNKNOWN, UNKNOWN + 2_000)
            .mapToObj(number -> AttestationCode.fromRandom(number).text())
            .collect(Collectors.toSet());

    private Receipts receipts;
    private BulkDesk desk;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger guesses = new AtomicInteger();
    private int guessesOfAll = Integer.MAX_VALUE;
    private int forgiven = Integer.MAX_VALUE;

    @BeforeEach
    void open() {
        receipts = new Receipts(
                new KeptReceiptKeys(keys, KeyKind.P256, Duration.ofDays(1), Clock.systemUTC()), JsonMapper.shared());
        desk = new BulkDesk(receipts, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void answers_each_code_once_and_each_line() {
        var job = over(codes(IntStream.of(1, 2, 1, 1, 2)));
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(asked).hasValue(2);
        assertThat(job.done()).isEqualTo(5);
        assertThat(table(job).lines()).hasSize(6);
    }

    @Test
    void takes_no_list_for_honest_because_one_code_that_exists_stands_in_it_many_times() {
        var padded = IntStream.range(0, 2_000).map(i -> i % 20 == 0 ? UNKNOWN + i : 1);
        var job = over(codes(padded));
        assertThat(job.state()).isEqualTo(State.STOPPED);
        assertThat(guesses).hasValue(21);
    }

    @Test
    void takes_no_list_for_honest_because_one_code_that_exists_is_asked_about_on_many_days() {
        var padded = IntStream.range(0, 2_000)
                .mapToObj(i -> i % 40 == 0 ? code(UNKNOWN + i, null) : code(1, DAY.plusDays(i)))
                .toList();
        assertThat(over(padded).state()).isEqualTo(State.STOPPED);
        assertThat(guesses).hasValue(21);
    }

    @Test
    void takes_no_list_for_honest_because_much_stands_in_it_that_is_no_code() {
        var padded = IntStream.range(0, 2_000)
                .mapToObj(i -> i % 40 == 0 ? code(UNKNOWN + i, null) : new Question("nothing " + i, null))
                .toList();
        assertThat(over(padded).state()).isEqualTo(State.STOPPED);
        assertThat(guesses).hasValue(21);
    }

    @Test
    void counts_one_code_that_does_not_exist_for_one_guess_on_however_many_days() {
        var list = IntStream.range(0, 100).mapToObj(i -> code(UNKNOWN, DAY.plusDays(i)));
        assertThat(over(list.toList()).state()).isEqualTo(State.DONE);
        assertThat(guesses).hasValue(1);
    }

    @Test
    void lets_an_employer_have_a_few_that_do_not_exist_in_a_long_list() {
        var job = over(codes(IntStream.range(0, 2_000).map(i -> i % 40 == 39 ? UNKNOWN + i : i)));
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(guesses).hasValue(50);
    }

    @Test
    void goes_no_further_with_many_that_do_not_exist_once_everybody_together_has_tried_enough() {
        guessesOfAll = 5;
        var job = over(codes(IntStream.range(0, 2_000).map(i -> i % 40 == 39 ? UNKNOWN + i : i)));
        assertThat(job.state()).isEqualTo(State.STOPPED);
        assertThat(guesses).hasValue(21);
    }

    @Test
    void stops_the_next_list_the_sooner_the_more_was_forgiven_in_those_before() {
        forgiven = 30;
        assertThat(over(codes(IntStream.range(UNKNOWN, UNKNOWN + 100))).done()).isEqualTo(21);
        assertThat(over(codes(IntStream.range(UNKNOWN, UNKNOWN + 100))).done()).isEqualTo(11);
        var last = over(codes(IntStream.range(UNKNOWN, UNKNOWN + 100)));
        assertThat(last.state()).isEqualTo(State.STOPPED);
        assertThat(last.done()).isEqualTo(1);
    }

    @Test
    void lets_an_employer_have_a_few_that_do_not_exist_though_nothing_is_forgiven_any_more() {
        forgiven = 0;
        var job = over(codes(IntStream.range(0, 2_000).map(i -> i % 40 == 39 ? UNKNOWN + i : i)));
        assertThat(job.state()).isEqualTo(State.DONE);
    }

    @Test
    void takes_nothing_from_an_employer_whose_list_begins_with_one_that_does_not_exist() {
        forgiven = 3;
        for (int list = 0; list < 10; list++)
            assertThat(over(codes(IntStream.range(0, 60).map(i -> i == 0 ? UNKNOWN : i)))
                            .state())
                    .isEqualTo(State.DONE);
        assertThat(forgiven).isEqualTo(3);
    }

    @Test
    void says_that_it_failed_and_gives_what_was_answered_until_then() {
        var job = started(codes(IntStream.range(0, 100)), new Answers() {
            @Override
            public Receipt answer(Question question) {
                if (asked.get() == 40) throw new IllegalStateException("the database is away");
                return super.answer(question);
            }
        });
        await().until(job::isOver);
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.done()).isEqualTo(40);
        assertThat(table(job).lines()).hasSize(41);
        assertThat(receipts.open(written(job.sealed()).asString()))
                .asString()
                .startsWith("Genuine")
                .contains("\"state\":\"FAILED\"");
    }

    @Test
    void takes_two_lists_of_one_client_at_a_time_and_those_of_others_beside_them() throws Exception {
        var go = new CountDownLatch(1);
        var waiting = new Answers() {
            @Override
            public Receipt answer(Question question) {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.answer(question);
            }
        };
        var list = codes(IntStream.of(1));
        var first = started(list, waiting);
        var second = started(list, waiting);
        assertThat(desk.begin(CLIENT, list, ',', OwnColumns.NONE, waiting)).isInstanceOf(Begun.TooManyOfYours.class);
        assertThat(desk.begin("192.0.2.2", list, ',', OwnColumns.NONE, waiting)).isInstanceOf(Begun.Started.class);
        go.countDown();
        await().until(() -> first.isOver() && second.isOver());
        assertThat(desk.begin(CLIENT, list, ',', OwnColumns.NONE, waiting)).isInstanceOf(Begun.Started.class);
    }

    @Test
    void keeps_of_a_full_list_little_and_all_of_it_and_gives_back_what_can_be_checked() {
        var job = over(codes(IntStream.range(0, BulkDesk.MOST)));
        assertThat(job.weight()).isLessThan(1_000_000);
        var sealed = written(job.sealed()).asString();
        assertThat(sealed.length()).isGreaterThan(2 * 1024 * 1024).isLessThan(Receipts.LONGEST);
        assertThat(receipts.open(sealed))
                .isInstanceOfSatisfying(
                        Receipts.Genuine.class,
                        genuine -> assertThat(JsonMapper.shared()
                                        .readTree(genuine.content())
                                        .path("answers"))
                                .isEqualTo(written(job.answers())));
        assertThat(table(job).lines()).hasSize(1 + BulkDesk.MOST);
    }

    @Test
    void keeps_no_more_lists_than_there_is_room_for_and_five_of_one_client() {
        var small = new BulkDesk(receipts, Clock.systemUTC(), 30_000);
        try {
            var jobs = new ArrayList<BulkJob>();
            for (int client = 1; client <= 20; client++)
                jobs.add(over(small, "198.51.100." + client, codes(IntStream.range(client * 500, client * 500 + 200))));
            await().until(() ->
                    kept(small, jobs).stream().mapToInt(BulkJob::weight).sum() <= 30_000);
            assertThat(kept(small, jobs)).hasSizeLessThan(20);
        } finally {
            small.close();
        }
        var mine = new ArrayList<BulkJob>();
        for (int list = 0; list < 7; list++) mine.add(over(codes(IntStream.of(list))));
        await().until(() -> kept(desk, mine).size() == 5);
        assertThat(desk.find(mine.getFirst().id())).isEmpty();
    }

    /** What was typed may be of several bytes a letter, and is written as it is. */
    @Test
    void gives_back_what_was_typed_letter_by_letter() {
        var list = IntStream.range(0, 3_000)
                .mapToObj(i -> new Question("né à Nîmes, 学 😀 \"\\ " + i, null))
                .toList();
        var job = over(list);
        var sealed = written(job.sealed()).asString();
        var answers = written(job.answers());
        assertThat(answers.size()).isEqualTo(3_000);
        assertThat(answers.get(2_999).path("code").asString()).isEqualTo("né à Nîmes, 学 😀 \"\\ 2999");
        assertThat(receipts.open(sealed))
                .isInstanceOfSatisfying(
                        Receipts.Genuine.class,
                        genuine -> assertThat(JsonMapper.shared()
                                        .readTree(genuine.content())
                                        .path("answers"))
                                .isEqualTo(answers));
    }

    /** Why measured: whoever has the number of a list may ask for it again and again, and slowly read what comes. */
    @Test
    void gives_ten_thousand_answers_away_without_holding_them() {
        var job = over(codes(IntStream.range(0, BulkDesk.MOST)));
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (var part : List.of(Objects.requireNonNull(job.answers()), Objects.requireNonNull(job.sealed())))
            JsonMapper.shared().writeValue(OutputStream.nullOutputStream(), part);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(job.weight() + 12L * (1 << 20));
    }

    private static JsonNode written(@Nullable Object part) {
        return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(part));
    }

    private static String table(BulkJob job) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("i18n/verification");
        texts.setDefaultEncoding("UTF-8");
        var text = new StringWriter();
        new AnswerTable(job, texts, Locale.FRENCH).write(new PrintWriter(text));
        return text.toString();
    }

    private static List<BulkJob> kept(BulkDesk desk, List<BulkJob> of) {
        return of.stream().flatMap(job -> desk.find(job.id()).stream()).toList();
    }

    private BulkJob over(List<Question> list) {
        return over(desk, CLIENT, list);
    }

    private BulkJob over(BulkDesk at, String client, List<Question> list) {
        var job = started(at, client, list, new Answers());
        await().atMost(Duration.ofMinutes(1)).until(job::isOver);
        return job;
    }

    private BulkJob started(List<Question> list, Answering answering) {
        return started(desk, CLIENT, list, answering);
    }

    private static BulkJob started(BulkDesk at, String client, List<Question> list, Answering answering) {
        return switch (at.begin(client, list, ',', OwnColumns.NONE, answering)) {
            case Begun.Started(var job) -> job;
            case Begun.Full _, Begun.TooManyOfYours _ -> throw new AssertionError("was not begun");
        };
    }

    private static List<Question> codes(IntStream numbers) {
        return numbers.mapToObj(number -> code(number, null)).toList();
    }

    private static Question code(int number, @Nullable LocalDate day) {
        return new Question(AttestationCode.fromRandom(number).text(), day);
    }

    private class Answers implements Answering {
        @Override
        public Receipt answer(Question question) {
            asked.incrementAndGet();
            boolean known = question.mightExist() && !unknown.contains(question.code());
            return AnAnswer.to(question, known, DAY);
        }

        @Override
        public boolean guessed() {
            return guesses.incrementAndGet() < guessesOfAll;
        }

        @Override
        public boolean forgives() {
            return forgiven > 0 && forgiven-- > 0;
        }

        @Override
        public void forgaveForNothing(int guesses) {
            forgiven += guesses;
        }
    }
}
