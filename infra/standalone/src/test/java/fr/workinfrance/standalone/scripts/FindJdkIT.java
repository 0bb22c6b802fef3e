package fr.workinfrance.standalone.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for a JDK, on machines that have several, an old one, or none. */
class FindJdkIT {

    @TempDir
    Path root;

    private Machine machine;
    private Path script;

    @BeforeEach
    void putItOnAMachine() throws Exception {
        machine = Machine.in(root.toRealPath());
        script = machine.puts("find-jdk");
        isRoot(false);
    }

    @Test
    void takes_the_one_beside_an_older_default() throws Exception {
        isDefault(machine.jdk("usr/lib/jvm/java-17-openjdk", 17));
        finds(machine.jdk("usr/lib/jvm/java-25-openjdk", 25));
    }

    @Test
    void goes_by_what_its_javac_says_and_not_by_the_name_of_its_folder() throws Exception {
        machine.jdk("usr/lib/jvm/java-25-openjdk", 17);
        finds(machine.jdk("usr/lib/jvm/java-8", 25));
    }

    @Test
    void follows_the_links_of_the_default() throws Exception {
        var home = machine.jdk("opt/jdk/temurin", 25);
        machine.links(machine.root().resolve("etc/alternatives/javac"), home.resolve("bin/javac"));
        machine.links(machine.bin().resolve("javac"), machine.root().resolve("etc/alternatives/javac"));
        finds(home);
    }

    @Test
    void prefers_the_release_it_is_built_for_to_a_newer_one() throws Exception {
        machine.jdk("usr/lib/jvm/a-newer", 27);
        finds(machine.jdk("usr/lib/jvm/b-right", 25));
    }

    @Test
    void takes_a_newer_one_where_there_is_no_other() throws Exception {
        finds(machine.jdk("usr/lib/jvm/a-newer", 27));
    }

    @Test
    void believes_a_home_that_is_right() throws Exception {
        machine.jdk("usr/lib/jvm/java-25-openjdk", 25);
        var chosen = machine.jdk("home/mine", 26);
        machine.environment().put("JAVA_HOME", chosen.toString());
        finds(chosen);
    }

    @Test
    void looks_further_where_the_home_is_wrong() throws Exception {
        var right = machine.jdk("usr/lib/jvm/java-25-openjdk", 25);
        machine.environment().put("JAVA_HOME", machine.jdk("home/old", 17).toString());
        finds(right);
        machine.environment().put("JAVA_HOME", "/no/such/folder");
        finds(right);
    }

    @Test
    void does_not_take_a_runtime_without_a_compiler() throws Exception {
        machine.program(machine.root().resolve("usr/lib/jvm/jre-25/bin/java"), "echo java");
        isRefused();
    }

    @Test
    void says_in_one_sentence_what_to_install() throws Exception {
        isDefault(machine.jdk("usr/lib/jvm/java-17-openjdk", 17));
        machine.program(machine.bin().resolve("apt-get"), "exit 1");
        isRefused();
    }

    @Test
    void says_so_to_root_too_where_the_distribution_has_none() throws Exception {
        isRoot(true);
        machine.program(machine.bin().resolve("apt-get"), "exit 0");
        machine.program(machine.bin().resolve("apt-cache"), "exit 100");
        isRefused();
    }

    @Test
    void installs_the_package_of_the_distribution_for_root() throws Exception {
        isRoot(true);
        var coming = machine.jdk("package", 25);
        var home = machine.root().resolve("usr/lib/jvm/java-25-openjdk");
        machine.program(machine.bin().resolve("apt-cache"), "[ \"$2\" = openjdk-25-jdk-headless ]");
        machine.program(
                machine.bin().resolve("apt-get"),
                "[ \"$1\" = update ] || { mkdir -p '%s' && mv '%s' '%s'; }".formatted(home.getParent(), coming, home));
        var ended = machine.runs(script);
        assertThat(ended.printed()).containsExactly(home.toString());
        assertThat(ended.complained()).containsExactly("Installing openjdk-25-jdk-headless…");
    }

    private void finds(Path home) throws Exception {
        assertThat(machine.runs(script)).isEqualTo(ended(0, home.toString()));
    }

    private static Machine.Ended ended(int code, String line) {
        return new Machine.Ended(code, List.of(line), List.of());
    }

    private void isRefused() throws Exception {
        var ended = machine.runs(script);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.printed()).isEmpty();
        assertThat(ended.complained())
                .singleElement()
                .asString()
                .startsWith("Work In France needs a JDK 25 and found none: install one (openjdk-25-jdk-headless");
    }

    private void isDefault(Path home) {
        machine.links(machine.bin().resolve("java"), home.resolve("bin/java"));
        machine.links(machine.bin().resolve("javac"), home.resolve("bin/javac"));
    }

    private void isRoot(boolean root) {
        machine.program(machine.bin().resolve("id"), "echo " + (root ? 0 : 1000));
    }
}
