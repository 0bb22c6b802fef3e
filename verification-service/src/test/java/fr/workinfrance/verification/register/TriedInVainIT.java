package fr.workinfrance.verification.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.service.holder.ShareLock;
import fr.workinfrance.testkit.Database;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.share.ShareCheck;
import fr.workinfrance.verification.share.Way;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What it costs to answer a share code that may not be used: the same statements, and as much written, whatever the reason. */
class TriedInVainIT {

    private static final Instant NOW = Instant.parse("2018-12-24T12:00:00Z");
    private static final ShareCode OVER = code(1);
    private static final ShareCode TAKEN_BACK = code(2);

    private final ShareLock lock = new ShareLock(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private final List<String> statements = new ArrayList<>();
    private Database database;

    /** @param wrote whether the database had to write something down and wait for the disk */
    record Work(List<String> statements, boolean wrote) {}

    @BeforeEach
    void open() throws SQLException {
        database = Database.fresh();
        var projection = new RegisterProjection(RegisterProjectionIT.mark(0));
        try (var connection = database.app().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA register; SET search_path = register; " + projection.ddl());
        }
        share(OVER, 1, "2018-12-23", null);
        share(TAKEN_BACK, 2, "2018-12-31", NOW.toString());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void is_the_same_for_one_that_is_over_taken_back_never_made_mistyped_or_nothing() throws SQLException {
        var never = code(3).text();
        var expected = tried(never);
        assertThat(expected.statements()).hasSize(2);
        assertThat(expected.wrote()).isTrue();
        var mistyped = never.substring(0, never.length() - 1) + (never.endsWith("0") ? "1" : "0");
        for (var typed : List.of(OVER.text(), TAKEN_BACK.text(), OVER.grouped(), mistyped, "", "zzz"))
            assertThat(tried(typed)).as(typed).isEqualTo(expected);
    }

    @Test
    void is_seen_by_the_holder_of_the_one_there_was_and_by_nobody_else() throws SQLException {
        for (var code : List.of(OVER, TAKEN_BACK, code(3))) tried(code.text());
        assertThat(JdbcClient.create(database.owner())
                        .sql("SELECT right(share::text, 1) || verdict || way FROM sharing.checked ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("1UNKNOWNPAGE", "2UNKNOWNPAGE");
    }

    private Work tried(String typed) throws SQLException {
        statements.clear();
        try (var connection = database.app().getConnection()) {
            connection.setAutoCommit(false);
            var one = JdbcClient.create(new SingleConnectionDataSource(recorded(connection), true));
            var check =
                    new ShareCheck(new SharesInDatabase(one), lock, Runnable::run, Clock.fixed(NOW, ZoneOffset.UTC));
            assertThat(check.of(typed, Way.PAGE).verdict()).isInstanceOf(Verdict.Unknown.class);
            var told = List.copyOf(statements);
            // Why that shows it: a transaction gets a number once it writes.
            boolean wrote = one.sql("SELECT pg_current_xact_id_if_assigned() IS NOT NULL")
                    .query(Boolean.class)
                    .single();
            connection.commit();
            return new Work(told, wrote);
        }
    }

    private Connection recorded(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) statements.add((String) arguments[0]);
                    return method.invoke(connection, arguments);
                });
    }

    private void share(ShareCode code, int number, String until, String revokedAt) {
        JdbcClient.create(database.app())
                .sql("INSERT INTO register.share (lookup, share, mark, purpose, discloses, until, revoked_at)"
                        + " VALUES (?, ?::uuid, 'm', 'BANK', 'JOB', ?::date, ?::timestamptz)")
                .params(lock.lookup(code), "00000000-0000-4000-8000-00000000000" + number, until, revokedAt)
                .update();
    }

    private static ShareCode code(int number) {
        return ShareCode.fromRandom(new byte[] {(byte) number, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
    }
}
