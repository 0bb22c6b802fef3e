package fr.workinfrance.verification.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.service.data.KeysFolderUnusable;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.check.KeyKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The keys of receipts, while somebody adds and revokes them beside the service. */
class KeptReceiptKeysTest {

    private static final String DAY = "2027-01-04T00:00:00Z";

    @TempDir
    private Path home;

    private Path folder;

    private final Standing clock = new Standing();

    @BeforeEach
    void open() {
        folder = home.resolve("keys");
    }

    @Test
    void are_one_at_first_and_the_same_at_the_next_start() {
        var key = keys(KeyKind.P256).sealing();
        assertThat(keys(KeyKind.P256).all()).hasSize(1);
        assertThat(keys(KeyKind.P256).sealing().id()).isEqualTo(key.id());
    }

    @Test
    void are_published_as_soon_as_added_and_used_from_their_day() {
        var keys = keys(KeyKind.P256);
        var old = keys.sealing();
        assertThat(ask("add", "2027-01-04")).contains("from " + DAY);
        later(Duration.ofMinutes(1));
        assertThat(keys.all()).hasSize(2);
        assertThat(keys.sealing().id()).isEqualTo(old.id());
        clock.now = Instant.parse(DAY);
        assertThat(keys.sealing().id()).isEqualTo(keys.all().getLast().id());
        assertThat(keys.all()).allMatch(key -> key.revokedAt() == null);
    }

    @Test
    void are_another_as_soon_as_the_one_that_seals_is_revoked_and_it_stays_revoked() {
        var keys = keys(KeyKind.P256);
        var stolen = keys.sealing();
        var revoked = clock.now;
        assertThat(ask("revoke", stolen.id())).contains("revoked " + revoked);
        later(Duration.ofMinutes(1));
        assertThat(keys.sealing().id()).isNotEqualTo(stolen.id());
        assertThat(keys.all().getFirst().revokedAt()).isEqualTo(revoked);
        later(Duration.ofDays(1));
        ask("revoke", stolen.id());
        assertThat(keys(KeyKind.P256).all().getFirst().revokedAt()).isEqualTo(revoked);
    }

    @Test
    void recognise_nothing_more_under_a_revoked_one() {
        var keys = keys(KeyKind.P256);
        var receipts = new Receipts(keys, JsonMapper.shared());
        var before = receipts.seal("receipt+jwt", "x");
        assertThat(receipts.open(before)).isEqualTo(new Receipts.Genuine("\"x\""));
        var revoked = clock.now;
        ask("revoke", keys.sealing().id());
        later(Duration.ofMinutes(1));
        assertThat(receipts.open(before)).isEqualTo(new Receipts.UnderARevokedKey(revoked));
        assertThat(receipts.open(receipts.seal("receipt+jwt", "y"))).isEqualTo(new Receipts.Genuine("\"y\""));
        assertThat(receipts.published().getFirst().revokedAt()).isEqualTo(revoked);
    }

    @Test
    void are_read_once_however_many_ask_at_once_after_a_while() throws Exception {
        var asking = new ArrayList<Thread>();
        var reads = new AtomicInteger();
        var shelf = new ReceiptShelf(folder) {
            @Override
            List<ReceiptKey> all() {
                reads.incrementAndGet();
                await().until(() -> asking.stream().allMatch(KeptReceiptKeysTest::waits));
                return super.all();
            }
        };
        var keys = new KeptReceiptKeys(shelf, KeyKind.P256, Duration.ofSeconds(30), clock);
        ask("add", "2027-01-04");
        later(Duration.ofMinutes(1));
        reads.set(0);
        var told = new ConcurrentLinkedQueue<Integer>();
        for (int i = 0; i < 16; i++)
            asking.add(Thread.ofPlatform().unstarted(() -> told.add(keys.all().size())));
        for (var thread : asking) thread.start();
        for (var thread : asking) thread.join();
        assertThat(reads).hasValue(1);
        assertThat(told).hasSize(16).containsOnly(2);
    }

    private static boolean waits(Thread thread) {
        return switch (thread.getState()) {
            case NEW, RUNNABLE -> false;
            case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
        };
    }

    @Test
    void are_of_the_kind_wanted_and_those_of_another_stay() {
        var old = keys(KeyKind.P256).sealing();
        var keys = keys(KeyKind.P384);
        assertThat(keys.sealing().kind()).isEqualTo(KeyKind.P384);
        assertThat(keys.all().getFirst().id()).isEqualTo(old.id());
    }

    @Test
    void stay_those_that_were_read_while_the_folder_cannot_be() throws IOException {
        var keys = keys(KeyKind.P256);
        var key = keys.sealing();
        Files.writeString(folder.resolve("receipts-2.p12"), "not a key");
        later(Duration.ofMinutes(1));
        assertThat(keys.sealing().id()).isEqualTo(key.id());
    }

    @ParameterizedTest
    @EnumSource
    void stay_those_that_were_read_while_the_folder_is_not_there(Loss loss) throws IOException {
        var keys = keys(KeyKind.P256);
        var receipts = new Receipts(keys, JsonMapper.shared());
        var before = receipts.seal("receipt+jwt", "x");
        loss.of(folder, home.resolve("elsewhere"));
        for (int look = 0; look < 2; look++) {
            later(Duration.ofMinutes(1));
            assertThat(receipts.open(before)).isEqualTo(new Receipts.Genuine("\"x\""));
            assertThat(keys.all()).hasSize(1);
            assertThat(keys.sealing().id()).isEqualTo(keys.all().getFirst().id());
        }
    }

    /** Ways in which a folder is no longer what it was. */
    enum Loss {
        GONE,
        A_FILE_IN_ITS_PLACE,
        AN_EMPTY_ONE_IN_ITS_PLACE,
        OTHER_KEYS_IN_IT;

        void of(Path folder, Path elsewhere) throws IOException {
            Files.move(folder, elsewhere);
            switch (this) {
                case GONE -> {}
                case A_FILE_IN_ITS_PLACE -> Files.writeString(folder, "no folder");
                case AN_EMPTY_ONE_IN_ITS_PLACE -> Files.createDirectory(folder);
                case OTHER_KEYS_IN_IT -> ReceiptKeysCommand.run(folder.toString(), "add");
            }
        }
    }

    @Test
    void refuse_the_start_where_a_file_is_in_place_of_the_folder() throws IOException {
        Files.writeString(folder, "no folder");
        assertThatThrownBy(() -> keys(KeyKind.P256))
                .isInstanceOf(KeysFolderUnusable.class)
                .hasMessageMatching(
                        "The folder of keys \\S+/keys cannot be read \\(.*\\): give the service's own user a folder .*[.]");
        assertThat(ask("list", "")).contains("folder of keys").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipts.p12", "receipts-2.p12"})
    void refuse_the_start_without_one_that_there_was_and_make_none_in_its_place(String lost) throws IOException {
        keys(KeyKind.P256);
        ask("add", "2027-01-04");
        ask("add", "2027-02-04");
        Files.delete(folder.resolve(lost));
        assertThatThrownBy(() -> keys(KeyKind.P256))
                .isInstanceOf(KeysFolderUnusable.class)
                .hasMessageContaining(folder.resolve(lost).toString())
                .hasMessageContaining("bring it back");
        assertThat(folder.resolve(lost)).doesNotExist();
    }

    @Test
    void refuse_the_start_without_one_that_was_revoked() throws IOException {
        ask("revoke", keys(KeyKind.P256).sealing().id());
        Files.delete(folder.resolve("receipts.p12"));
        assertThatThrownBy(() -> keys(KeyKind.P256))
                .isInstanceOf(KeysFolderUnusable.class)
                .hasMessageContaining(folder.resolve("receipts.p12").toString());
    }

    @ParameterizedTest
    @EnumSource
    void refuse_the_start_beside_a_word_of_revocation_that_cannot_be_read(Unclear unclear) throws IOException {
        keys(KeyKind.P256);
        var word = folder.resolve("receipts.revoked");
        unclear.write(word);
        assertThatThrownBy(() -> keys(KeyKind.P256))
                .isInstanceOf(KeysFolderUnusable.class)
                .hasMessageContaining(word.toString())
                .hasMessageContaining("write the moment into it, such as 2026-11-28T10:00:00Z");
        assertThat(folder.resolve("receipts-2.p12")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void seal_nothing_more_once_a_word_of_revocation_cannot_be_read_until_it_is_mended(Unclear unclear)
            throws IOException {
        var keys = keys(KeyKind.P256);
        var receipts = new Receipts(keys, JsonMapper.shared());
        var before = receipts.seal("receipt+jwt", "x");
        var word = folder.resolve("receipts.revoked");
        unclear.write(word);
        later(Duration.ofMinutes(1));
        assertThatThrownBy(keys::sealing)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.status().value()).isEqualTo(503));
        assertThat(receipts.open(before)).isEqualTo(new Receipts.UnderARevokedKey(clock.now));
        Files.delete(word);
        Files.writeString(word, "2026-11-30T00:00:00Z");
        later(Duration.ofMinutes(1));
        assertThat(receipts.open(before))
                .isEqualTo(new Receipts.UnderARevokedKey(Instant.parse("2026-11-30T00:00:00Z")));
        assertThat(keys.sealing().id()).isEqualTo(keys.all().getLast().id());
        assertThat(keys.all()).hasSize(2);
    }

    /** Words of a revocation that say nothing. */
    enum Unclear {
        EMPTY,
        NO_MOMENT,
        NO_FILE;

        void write(Path word) throws IOException {
            switch (this) {
                case EMPTY -> Files.createFile(word);
                case NO_MOMENT -> Files.writeString(word, "yesterday, I think");
                case NO_FILE -> Files.createDirectory(word);
            }
        }
    }

    @Test
    void seal_nothing_more_once_revoked_even_where_no_other_can_be_made() throws IOException {
        var keys = keys(KeyKind.P256);
        var receipts = new Receipts(keys, JsonMapper.shared());
        var before = receipts.seal("receipt+jwt", "x");
        ask("revoke", keys.sealing().id());
        Files.writeString(folder.resolve("receipts-2.p12"), "not a key");
        later(Duration.ofMinutes(1));
        assertThatThrownBy(keys::sealing)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.status().value()).isEqualTo(503));
        assertThat(receipts.open(before)).isInstanceOf(Receipts.UnderARevokedKey.class);
    }

    @Test
    void are_two_and_no_more_where_two_services_want_different_kinds() {
        var one = keys(KeyKind.P256);
        var other = keys(KeyKind.P384);
        for (int minute = 0; minute < 5; minute++) {
            later(Duration.ofMinutes(1));
            assertThat(one.sealing().kind()).isEqualTo(KeyKind.P256);
            assertThat(other.sealing().kind()).isEqualTo(KeyKind.P384);
        }
        assertThat(one.all()).hasSize(2);
    }

    @Test
    void say_what_was_not_understood() {
        keys(KeyKind.P256);
        assertThat(ask("revoke", "0123456789abcdef")).contains("no such key");
        assertThat(ask("add", "soon")).contains("FOLDER add");
        assertThat(ask("remove", "x")).contains("FOLDER list");
        assertThat(ask("list", "")).contains("P256 from");
    }

    private KeptReceiptKeys keys(KeyKind wanted) {
        return new KeptReceiptKeys(folder, wanted, Duration.ofSeconds(30), clock);
    }

    private void later(Duration time) {
        clock.now = clock.now.plus(time);
    }

    private String ask(String what, String of) {
        var out = new ByteArrayOutputStream();
        var arguments =
                of.isEmpty() ? new String[] {folder.toString(), what} : new String[] {folder.toString(), what, of};
        ReceiptKeysCommand.run(arguments, clock, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A clock that is moved by hand. */
    private static final class Standing extends Clock {
        private Instant now = Instant.parse("2026-12-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
