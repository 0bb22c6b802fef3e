package fr.workinfrance.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.standalone.ChildJvm;
import fr.workinfrance.standalone.folder.CannotStart;
import fr.workinfrance.standalone.folder.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurablePostgresIT {

    /** Shared, since unpacking the programs and making a cluster take the longest. */
    @TempDir
    static Path home;

    @Test
    void keeps_its_data_from_one_start_to_the_next() throws SQLException {
        during(connection -> connection.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS answer"));
        during(connection ->
                assertThat(answer(connection, "SELECT answer FROM kept")).isEqualTo("42"));
    }

    @Test
    void writes_to_the_disk_before_it_answers() throws SQLException {
        during(connection -> {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                assertThat(answer(connection, "SHOW " + setting)).as(setting).isEqualTo("on");
        });
    }

    @Test
    void answers_on_this_machine_to_whoever_has_the_password() throws SQLException {
        during(connection -> {
            assertThat(answer(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            var url = connection.getMetaData().getURL();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(url, "wif_owner", "guessed"))
                    .withMessageContaining("password authentication failed");
        });
    }

    @Test
    void starts_again_after_its_process_was_killed() throws Exception {
        int orphan;
        try (var child = ChildJvm.running(LeftBehind.class, Map.of(), home.toString())) {
            orphan = Integer.parseInt(child.says("port"));
            child.kill();
        }
        var left = Postmaster.of(home.toRealPath().resolve("postgres")).orElseThrow();
        assertThat(left.serves()).isTrue();
        during(connection -> assertThat(connection.getMetaData().getURL()).doesNotContain(":" + orphan + "/"));
        assertThat(left.serves()).isFalse();
    }

    @Test
    void leaves_alone_whoever_inherited_the_number_of_a_dead_server() throws Exception {
        during(connection -> {});
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.write(
                    home.resolve("postgres/postmaster.pid"),
                    List.of(
                            Long.toString(stranger.pid()),
                            home.resolve("postgres").toString(),
                            "1",
                            "5432",
                            "",
                            "127.0.0.1",
                            "1 1",
                            "ready"));
            during(connection -> assertThat(answer(connection, "SELECT 1")).isEqualTo("1"));
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refuses_the_files_of_another_version(@TempDir Path other) throws IOException {
        Files.createDirectory(other.resolve("postgres"));
        Files.writeString(other.resolve("postgres/PG_VERSION"), "17\n");
        Files.writeString(other.resolve("layout"), "1\n");
        try (var folder = DataFolder.open(other)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> DurablePostgres.start(folder))
                    .withMessageContaining("is of PostgreSQL 17");
        }
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private static void during(Work work) throws SQLException {
        try (var folder = DataFolder.open(home);
                var postgres = DurablePostgres.start(folder)) {
            var address = postgres.address();
            try (var connection = DriverManager.getConnection(
                    address.url(), address.owner().name(), address.owner().password())) {
                work.with(connection);
            }
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
