package fr.workinfrance.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.eventlog.wire.EventCatalogue;
import fr.workinfrance.testkit.Database;
import fr.workinfrance.verification.register.RegisterProjection;
import fr.workinfrance.verification.register.SharesInDatabase;
import fr.workinfrance.verification.share.Way;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service alone, with a login of its own that finds nothing but what it needs. */
class OwnRoleIT {

    private static final String ROLE = "wif_verify";

    @TempDir
    private static Path keys;

    private static Database database;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void open() throws SQLException {
        database = Database.fresh();
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(ROLE, ROLE));
            statement.execute("GRANT CONNECT, CREATE ON DATABASE %s TO %s".formatted(owner.getCatalog(), ROLE));
            statement.execute("INSERT INTO projection.position (name, index, revision) VALUES ('audit', 7, 1)");
        }
        service = VerificationService.alone()
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--spring.flyway.enabled=false",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + ROLE,
                        "--spring.datasource.password=" + ROLE,
                        "--wif.keys.folder=" + keys);
    }

    @AfterAll
    static void close() {
        service.close();
        database.close();
    }

    @Test
    void is_enough_to_answer_and_to_keep_the_register() throws Exception {
        assertThat(status("/api/attestations/0000000000000")).isEqualTo(200);
        assertThat(status("/v/0000000000000")).isEqualTo(200);
        assertThat(status("/api/attestations/keys")).isEqualTo(200);
        assertThat(status("/actuator/health/readiness")).isEqualTo(200);
        assertThat(rows("SELECT count(*) FROM register.salt")).isOne();
    }

    @Test
    void is_enough_to_check_a_share_and_to_keep_that_it_was() throws SQLException {
        assertThat(rows("SELECT count(*) FROM (SELECT share, sealed FROM sharing.box) AS boxes"))
                .isZero();
        assertThat(changed("INSERT INTO sharing.checked (share, at, verdict, way)"
                        + " VALUES ('6f1c1c1e-0000-4000-8000-000000000001', now(), 'VALID', 'PAGE')"))
                .isOne();
        var own = JdbcClient.create(new DriverManagerDataSource(database.url(), ROLE, ROLE));
        assertThatCode(() -> new SharesInDatabase(own)
                        .tried("ef", LocalDate.of(2018, 12, 24), Instant.EPOCH, "OTHER", Way.COMPARED))
                .doesNotThrowAnyException();
    }

    @Test
    void is_enough_to_tell_those_who_asked() throws SQLException {
        assertThat(rows("SELECT count(*) FROM watch.watch JOIN watch.message ON watch = watch.watch.id"))
                .isZero();
        assertThat(changed("DELETE FROM watch.watch")).isZero();
    }

    @Test
    void signs_nobody_in() throws Exception {
        assertThat(status("/api/projections", "Authorization", "Basic YWRtaW46ZGVtb25zdHJhdGlvbg=="))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM vault.content",
                "SELECT * FROM vault.chunk",
                "SELECT * FROM privacy.subject_key",
                "SELECT * FROM access.account",
                "INSERT INTO log.event SELECT * FROM log.event",
                "SELECT * FROM log.head",
                "SELECT * FROM log.stock_event",
                "UPDATE log.head SET position = position + 1",
                "DELETE FROM log.event",
                "INSERT INTO signing.certificate VALUES ('0', '', now())",
                "DELETE FROM signing.certificate",
                "SELECT subject FROM sharing.box",
                "DELETE FROM sharing.box",
                "UPDATE sharing.box SET sealed = NULL",
                "SELECT * FROM sharing.checked",
                "DELETE FROM sharing.checked",
                "INSERT INTO projection.position (name, index, revision) VALUES ('agency', 0, 1)",
                "CREATE TABLE log.mine (id int)",
                "CREATE SCHEMA own; CREATE TABLE own.made (subject uuid);"
                        + " CREATE TRIGGER mine AFTER INSERT ON own.made FOR EACH ROW EXECUTE FUNCTION sharing.forget()"
            })
    void is_refused_everything_else(String statement) {
        assertThatThrownBy(() -> rows(statement))
                .isInstanceOf(SQLException.class)
                .extracting(refused -> ((SQLException) refused).getSQLState())
                .isEqualTo("42501");
    }

    /** What it owns it may do anything with: that has to be nothing but what it made. */
    @Test
    void owns_its_register_and_nothing_else() throws SQLException {
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        SELECT DISTINCT split_part((pg_identify_object(classid, objid, objsubid)).identity, '.', 1) FROM pg_shdepend
                        WHERE refobjid = 'wif_verify'::regrole AND deptype = 'o'
                        AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())""")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("register");
            assertThat(rows.next()).isFalse();
        }
    }

    /** What a dossier says in clear (nationality, employer, pay) lies in the log, and this login does not come near it. */
    @Test
    void sees_no_event_but_those_that_make_its_register_and_makes_it_again_from_them() throws Exception {
        happened(1, "dossier.submitted");
        happened(2, "dossier.attestation-issued");
        happened(3, "dossier.submitted");
        await().untilAsserted(() -> assertThat(register()).isOne());
        assertThat(seen()).containsExactly("dossier.attestation-issued");
        asOwner("UPDATE register.attestation SET key_id = 'lost'");
        asOwner("UPDATE projection.position SET asked = 'rebuild' WHERE name = 'register'");
        await().untilAsserted(
                        () -> assertThat(rows("SELECT count(*) FROM register.attestation WHERE key_id = '2018-1'"))
                                .isOne());
    }

    @Test
    void sees_each_kind_that_it_folds() throws Exception {
        var folded = RegisterProjection.FOLDED.stream()
                .map(kind -> EventCatalogue.typeOfClass(kind).orElseThrow().name())
                .toList();
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "SELECT qual FROM pg_policies WHERE policyname = 'of_the_register' AND 'wif_verify' = ANY (roles)")) {
            rows.next();
            var named =
                    Pattern.compile("'([a-z.-]+)'").matcher(rows.getString(1)).results();
            assertThat(named.map(name -> name.group(1))).containsExactlyInAnyOrderElementsOf(folded);
        }
    }

    private static long register() throws SQLException {
        return rows("SELECT count(*) FROM register.attestation");
    }

    private static List<String> seen() throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name FROM log.event ORDER BY position")) {
            var names = new ArrayList<String>();
            while (rows.next()) names.add(rows.getString(1));
            return names;
        }
    }

    /** As the services write it, in the form that is kept beside the catalogue of events. */
    private static void happened(int position, String name) throws IOException, SQLException {
        var wire = Path.of("../shared-kernel/event-log/src/test/resources/wire/" + name + "-2.json");
        try (var owner = database.owner().getConnection();
                var insert = owner.prepareStatement(
                        "INSERT INTO log.event VALUES (?, 'dossier', ?, ?, 2, gen_random_uuid(), now(), '{}', ?)")) {
            insert.setLong(1, position);
            insert.setLong(2, position);
            insert.setString(3, name);
            insert.setBytes(4, Files.readAllBytes(wire));
            insert.executeUpdate();
        }
    }

    private static void asOwner(String command) throws SQLException {
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void sees_no_position_but_its_own() throws SQLException {
        assertThat(rows("SELECT count(*) FROM projection.position WHERE name NOT LIKE 'register%'"))
                .isZero();
        assertThat(changed("UPDATE projection.position SET index = 0 WHERE name = 'audit'"))
                .isZero();
        assertThat(changed("DELETE FROM projection.position WHERE name = 'audit'"))
                .isZero();
    }

    private static int status(String path, String... headers) throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) request.headers(headers);
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static long rows(String question) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            if (!statement.execute(question)) return 0;
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static int changed(String command) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(command);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(database.url(), ROLE, ROLE);
    }
}
