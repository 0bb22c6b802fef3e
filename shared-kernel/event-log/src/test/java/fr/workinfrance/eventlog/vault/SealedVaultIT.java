package fr.workinfrance.eventlog.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.shredding.PersonKeys;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.SealBroken;
import fr.workinfrance.eventlog.shredding.SubjectErased;
import fr.workinfrance.testkit.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedVaultIT {

    static final int MIB = 1 << 20;
    static final long LIMIT = 20L * MIB;

    static Database database;

    final PersonKeys keys = new PersonKeysInMemory();
    final SubjectId awa = new SubjectId(UUID.randomUUID());
    final SubjectId sami = new SubjectId(UUID.randomUUID());
    Vault vault;

    @BeforeAll
    static void openDatabase() {
        database = Database.fresh();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void openVault() {
        vault = new SealedVault(database.app(), keys);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB, 3 * MIB + 7})
    void gives_back_the_bytes_it_was_given(int size) throws Exception {
        var bytes = bytes(size);
        var stored = stored(awa, bytes);
        assertThat(stored).isEqualTo(new Deposit.Stored(sha256(bytes), size));
        assertThat(read(awa, stored.sha256())).isEqualTo(bytes);
    }

    @Test
    void gives_them_byte_by_byte_too() throws Exception {
        var stored = stored(awa, new byte[] {-1, 0, 7});
        try (var in = vault.open(awa, stored.sha256()).orElseThrow()) {
            assertThat(List.of(in.read(), in.read(), in.read(), in.read())).containsExactly(255, 0, 7, -1);
        }
    }

    @Test
    void keeps_nothing_in_clear() throws Exception {
        stored(awa, "a passport number: 12AB34567".repeat(100).getBytes());
        assertThat(number("select count(*) from vault.chunk where position('12AB34567'::bytea in sealed) > 0"))
                .isZero();
    }

    @Test
    void keeps_the_same_bytes_of_the_same_person_once() throws Exception {
        var bytes = bytes(MIB + 5);
        assertThat(stored(awa, bytes)).isEqualTo(stored(awa, bytes));
        assertThat(contentsOf(awa)).isEqualTo(1);
        stored(sami, bytes);
        assertThat(contentsOf(sami)).isEqualTo(1);
    }

    @Test
    void keeps_them_once_when_they_come_twice_at_the_same_time() throws Exception {
        var bytes = bytes(2 * MIB);
        try (var uploads = Executors.newFixedThreadPool(4)) {
            Callable<Deposit> upload = () -> vault.put(awa, new ByteArrayInputStream(bytes), LIMIT);
            for (var done :
                    uploads.invokeAll(Stream.generate(() -> upload).limit(8).toList())) {
                assertThat(done.resultNow()).isEqualTo(new Deposit.Stored(sha256(bytes), bytes.length));
            }
        }
        assertThat(contentsOf(awa)).isEqualTo(1);
        assertThat(read(awa, sha256(bytes))).isEqualTo(bytes);
    }

    @Test
    void refuses_more_bytes_than_allowed_and_keeps_none_of_them() throws Exception {
        assertThat(vault.put(awa, new ByteArrayInputStream(bytes(MIB + 1)), MIB))
                .isEqualTo(new Deposit.TooLarge(MIB));
        assertThat(vault.put(awa, new EndlessStream(), 3 * MIB)).isEqualTo(new Deposit.TooLarge(3 * MIB));
        assertThat(contentsOf(awa)).isZero();
        assertThat(vault.put(awa, new ByteArrayInputStream(bytes(MIB)), MIB)).isInstanceOf(Deposit.Stored.class);
    }

    @Test
    void keeps_only_what_is_wanted_once_it_is_read() throws Exception {
        var bytes = bytes(MIB + 7);
        assertThatThrownBy(() -> vault.put(awa, new ByteArrayInputStream(bytes), LIMIT, read -> {
                    throw new IllegalStateException("not " + read.bytes());
                }))
                .hasMessage("not " + bytes.length);
        assertThat(contentsOf(awa)).isZero();
        var wanted = new ArrayList<Deposit.Stored>();
        var stored = vault.put(awa, new ByteArrayInputStream(bytes), LIMIT, wanted::add);
        assertThat(wanted).containsExactly((Deposit.Stored) stored);
        assertThat(read(awa, sha256(bytes))).isEqualTo(bytes);
    }

    @Test
    void keeps_nothing_of_what_was_interrupted() {
        var cut = new SequenceInputStream(new ByteArrayInputStream(bytes(2 * MIB)), new BrokenStream());
        assertThatThrownBy(() -> vault.put(awa, cut, LIMIT))
                .isInstanceOf(IOException.class)
                .hasMessage("cut");
        assertThat(contentsOf(awa)).isZero();
    }

    @Test
    void sweeps_away_what_a_killed_process_left_behind() throws Exception {
        execute("insert into vault.content (id, subject, begun_at) values (gen_random_uuid(), '" + awa
                + "', now() - interval '2 days')");
        stored(awa, bytes(1));
        assertThat(contentsOf(awa)).isEqualTo(1);
    }

    @Test
    void has_nothing_for_a_person_whose_it_is_not() throws Exception {
        var stored = stored(awa, bytes(10));
        assertThat(vault.open(sami, stored.sha256())).isEmpty();
        assertThat(vault.open(awa, sha256(bytes(11)))).isEmpty();
    }

    @Test
    void has_nothing_left_of_a_person_who_was_erased() throws Exception {
        var bytes = bytes(MIB);
        stored(awa, bytes);
        stored(sami, bytes);
        keys.destroy(awa);
        assertThat(vault.open(awa, sha256(bytes))).isEmpty();
        assertThat(read(sami, sha256(bytes))).isEqualTo(bytes);
        assertThatThrownBy(() -> stored(awa, bytes)).isInstanceOf(SubjectErased.class);
    }

    @Test
    void detects_a_chunk_that_was_altered() throws Exception {
        assertBrokenAfter(
                "update vault.chunk set sealed = set_byte(sealed, 500000, get_byte(sealed, 500000) # 1) where index = 1 and content = '%s'");
    }

    @Test
    void detects_a_chunk_that_is_shorter() throws Exception {
        assertBrokenAfter("update vault.chunk set sealed = substr(sealed, 1, 20) where index = 1 and content = '%s'");
    }

    @Test
    void detects_chunks_that_were_swapped() throws Exception {
        assertBrokenAfter(
                "update vault.chunk set index = index + 10 where content = '%s' and index < 2",
                "update vault.chunk set index = 11 - index where content = '%s' and index >= 10");
    }

    @Test
    void detects_a_missing_end() throws Exception {
        assertBrokenAfter("delete from vault.chunk where index = 2 and content = '%s'");
    }

    @Test
    void detects_a_content_said_to_be_shorter() throws Exception {
        assertBrokenAfter("update vault.content set chunks = 2 where id = '%s'");
        assertBrokenAfter("update vault.content set chunks = 0 where id = '%s'");
    }

    @Test
    void detects_a_content_put_in_the_place_of_another() throws Exception {
        stored(awa, bytes(5));
        var other = sha256(bytes(5));
        execute("alter table vault.content disable trigger all");
        assertBrokenAfter(
                "update vault.content set chunks = 1, bytes = 5, wrapped_key = (select wrapped_key from vault.content where sha256 = '"
                        + other + "' and subject = '" + awa + "') where id = '%s'");
    }

    @Test
    void lets_a_service_change_nothing_that_is_kept() throws Exception {
        stored(awa, bytes(5));
        for (var sql : List.of(
                "update vault.content set bytes = 1 where subject = '" + awa + "'",
                "delete from vault.content where subject = '" + awa + "'",
                "update vault.chunk set index = 9",
                "delete from vault.chunk",
                "truncate vault.content cascade")) {
            assertThatThrownBy(() -> as(database.app(), sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    private void assertBrokenAfter(String... alterations) throws Exception {
        var bytes = new byte[2 * MIB + 100];
        new Random().nextBytes(bytes);
        var sha256 = stored(awa, bytes).sha256();
        execute("alter table vault.content disable trigger all");
        for (var alteration : alterations) {
            execute(alteration.formatted(text("select id from vault.content where sha256 = '" + sha256 + "'")));
        }
        execute("alter table vault.content enable trigger all");
        assertThatThrownBy(() -> read(awa, sha256)).isInstanceOf(SealBroken.class);
    }

    private Deposit.Stored stored(SubjectId subject, byte[] bytes) throws IOException {
        return (Deposit.Stored) vault.put(subject, new ByteArrayInputStream(bytes), LIMIT);
    }

    private byte[] read(SubjectId subject, String sha256) throws IOException {
        try (var in = vault.open(subject, sha256).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static long contentsOf(SubjectId subject) {
        return number("select count(*) from vault.content where subject = '" + subject + "'");
    }

    private static long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private static String text(String sql) {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        as(database.owner(), sql);
    }

    private static void as(DataSource role, String sql) throws SQLException {
        try (var connection = role.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class EndlessStream extends InputStream {
        @Override
        public int read() {
            return 1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return length;
        }
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("cut");
        }
    }
}
