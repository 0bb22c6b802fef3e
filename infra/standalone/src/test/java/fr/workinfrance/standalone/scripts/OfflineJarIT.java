package fr.workinfrance.standalone.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar behind {@code infra/check-offline} and {@code infra/receipt-keys}: never older than its sources. */
class OfflineJarIT {

    private static final String SOURCE = "verification-service/src/main/java/A.java";
    private static final String DOMAIN = "shared-kernel/domain/src/main/java/B.java";
    private static final String TEST = "verification-service/src/test/java/ATest.java";

    @TempDir
    Path root;

    private Machine machine;
    private Path checkout;
    private Path jar;

    @BeforeEach
    void putItOnAMachine() throws Exception {
        machine = Machine.in(root.toRealPath());
        checkout = machine.root().resolve("checkout");
        jar = checkout.resolve("verification-service/target/verification-service-check-offline.jar");
        machine.puts("offline-jar");
        for (var file : List.of("pom.xml", SOURCE, DOMAIN, TEST)) writeOld(file);
        var home = machine.root().resolve("jdk");
        machine.program(home.resolve("bin/java"), "echo \"$@\"");
        machine.program(checkout.resolve("infra/find-jdk"), "echo '" + home + "'");
        machine.program(checkout.resolve("infra/maven"), """
                echo building
                echo x >>'%s/builds'
                mkdir -p '%s'
                : >'%s'""".formatted(machine.root(), jar.getParent(), jar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check-offline", "receipt-keys"})
    void is_built_when_it_is_not_there_and_once(String command) throws Exception {
        var script = machine.puts(command);
        for (int time = 0; time < 2; time++) {
            var ended = machine.runs(script);
            assertThat(ended.exitCode()).isZero();
            // Why alone: what a build says is none of the answer.
            assertThat(ended.printed()).singleElement().asString().contains("-cp " + jar);
        }
        assertThat(builds()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {SOURCE, "pom.xml", DOMAIN})
    void is_built_again_after_an_edit_of_what_goes_into_it(String edited) throws Exception {
        var script = machine.puts("check-offline");
        machine.runs(script);
        older(jar);
        machine.runs(script);
        assertThat(builds()).isOne();
        Files.writeString(checkout.resolve(edited), "changed");
        machine.runs(script);
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void is_not_built_again_for_a_test() throws Exception {
        var script = machine.puts("check-offline");
        machine.runs(script);
        older(jar);
        Files.writeString(checkout.resolve(TEST), "changed");
        machine.runs(script);
        assertThat(builds()).isOne();
    }

    @Test
    void is_not_run_when_it_could_not_be_built() throws Exception {
        var script = machine.puts("check-offline");
        machine.program(checkout.resolve("infra/maven"), "echo broken >&2; exit 1");
        var ended = machine.runs(script);
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.printed()).isEmpty();
        assertThat(ended.complained()).containsExactly("broken");
    }

    private long builds() throws IOException {
        return Files.readAllLines(machine.root().resolve("builds")).size();
    }

    private void writeOld(String file) throws IOException {
        var path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        older(Files.writeString(path, ""));
        for (var folder = path.getParent(); !folder.equals(checkout); folder = folder.getParent())
            Files.setLastModifiedTime(folder, FileTime.from(Instant.EPOCH));
    }

    private static void older(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }
}
