package fr.workinfrance.standalone.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that builds what changed and starts the house, typed twice, again after an edit, and beside one that speaks to the house. */
class RunIT {

    /** One that was typed, and what it says. */
    private record Run(Process process, Path output, Path errors) {

        boolean says(String line) throws IOException {
            return Files.readAllLines(output).contains(line);
        }

        List<String> complains() throws IOException {
            return Files.readAllLines(errors);
        }
    }

    @TempDir
    Path root;

    private final List<Run> runs = new ArrayList<>();
    private Machine machine;
    private Path checkout;
    private Path script;
    private Path talk;
    private Path gate;

    @BeforeEach
    void putItOnAMachine() throws Exception {
        machine = Machine.in(root.toRealPath());
        checkout = machine.root().resolve("checkout");
        gate = machine.root().resolve("gate");
        machine.puts("building");
        script = machine.puts("run");
        talk = machine.puts("import");
        for (var folder : List.of("shared-kernel", "command-service", "query-service", "verification-service"))
            Files.createDirectories(checkout.resolve(folder));
        for (var file : List.of("pom.xml", "infra/pom.xml", "infra/standalone/pom.xml", "shared-kernel/Source.java")) {
            Files.createDirectories(checkout.resolve(file).getParent());
            Files.writeString(checkout.resolve(file), "");
        }
        var home = machine.root().resolve("jdk");
        machine.program(
                home.resolve("bin/java"), "echo started; while [ ! -e '%s' ]; do sleep 1; done".formatted(end()));
        machine.program(script.resolveSibling("find-jdk"), "echo '" + home + "'");
        // Why it waits at a gate: two builds at once would both stand there.
        machine.program(script.resolveSibling("maven"), """
                echo "$@" >>'%1$s/builds'
                while [ ! -e '%2$s' ]; do sleep 1; done
                rm -rf '%3$s/infra/standalone/target'
                mkdir -p '%3$s/infra/standalone/target'
                : >'%3$s/infra/standalone/target/standalone.jar'""".formatted(machine.root(), gate, checkout));
    }

    @AfterEach
    void endWhatRuns() throws Exception {
        Files.writeString(end(), "");
        Files.writeString(gate, "");
        for (var run : runs) {
            run.process().descendants().forEach(ProcessHandle::destroy);
            run.process().destroy();
            run.process().waitFor();
        }
    }

    @Test
    void builds_once_when_it_is_typed_twice() throws Exception {
        var first = typed();
        until(() -> builds() == 1);
        var second = typed();
        until(() ->
                second.complains().contains("Another command is building in this checkout: this one waits for it…"));
        Files.writeString(gate, "");
        until(() -> first.says("started") && second.says("started"));
        assertThat(builds()).isOne();
        assertThat(Files.readString(machine.root().resolve("builds")))
                .isEqualTo("-q -B -pl infra/standalone -am -DskipTests clean package\n");
    }

    @Test
    void leaves_alone_what_a_house_runs_from() throws Exception {
        Files.writeString(gate, "");
        var house = typed();
        until(() -> house.says("started"));
        edited();
        var second = typed();
        assertThat(second.process().waitFor()).isEqualTo(1);
        assertThat(second.complains())
                .containsExactly(
                        "The sources have changed, and Work In France runs from what was built before (process %d): stop it, then start again."
                                .formatted(house.process().pid()));
        assertThat(builds()).isOne();
        assertThat(jar()).exists();

        house.process().destroy();
        house.process().waitFor();
        var third = typed();
        until(() -> third.says("started"));
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void starts_a_second_house_from_what_is_built() throws Exception {
        Files.writeString(gate, "");
        var first = typed();
        until(() -> first.says("started"));
        var second = typed();
        until(() -> second.says("started"));
        assertThat(builds()).isOne();
    }

    @Test
    void does_not_wait_for_one_that_died_while_it_built() throws Exception {
        var first = typed();
        until(() -> builds() == 1);
        first.process().descendants().forEach(ProcessHandle::destroyForcibly);
        first.process().destroyForcibly().waitFor();
        Files.writeString(gate, "");
        var second = typed();
        until(() -> second.says("started"));
        assertThat(builds()).isEqualTo(2);
    }

    /** In a container every start is process 1, and a restart may give a number of before to somebody else. */
    @Test
    void does_not_wait_for_itself_nor_for_a_stranger_under_the_number_of_one_that_died() throws Exception {
        Files.writeString(gate, "");
        var marks = Files.createDirectories(checkout.resolve("infra/standalone/.run"));
        var stranger = new ProcessBuilder("sh", "-c", "sleep 600", "dispatcher", "--run-startup-triggers").start();
        try {
            Files.createSymbolicLink(marks.resolve("building"), Path.of(String.valueOf(stranger.pid())));
            var first = typed();
            until(() -> first.says("started"));
            first.process().destroy();
            first.process().waitFor();
        } finally {
            stranger.descendants().forEach(ProcessHandle::destroy);
            stranger.destroy();
        }
        edited();
        var itself = machine.program(
                machine.root().resolve("container"), "ln -s $$ '%s/building'; exec '%s'".formatted(marks, script));
        var second = typed(itself);
        until(() -> second.says("started"));
        assertThat(second.complains()).noneMatch(line -> line.contains("Another command is building"));
    }

    @Test
    void gives_its_turn_back_when_the_build_fails() throws Exception {
        var right = Files.readString(script.resolveSibling("maven"));
        machine.program(script.resolveSibling("maven"), "exit 1");
        assertThat(typed().process().waitFor()).isEqualTo(1);
        machine.program(script.resolveSibling("maven"), right);
        Files.writeString(gate, "");
        var second = typed();
        until(() -> second.says("started"));
    }

    @Test
    void speaks_to_a_house_as_that_one_was_built() throws Exception {
        Files.writeString(gate, "");
        var house = typed();
        until(() -> house.says("started"));
        edited();
        var talking = typed(talk);
        until(() -> talking.says("started"));
        assertThat(builds()).isOne();
    }

    @Test
    void builds_what_changed_before_it_speaks_to_a_house_elsewhere() throws Exception {
        Files.writeString(gate, "");
        var house = typed();
        until(() -> house.says("started"));
        house.process().destroy();
        house.process().waitFor();
        edited();
        var talking = typed(talk);
        until(() -> talking.says("started"));
        assertThat(builds()).isEqualTo(2);
    }

    private Run typed() throws IOException {
        return typed(script);
    }

    private Run typed(Path script) throws IOException {
        var output = Files.createTempFile(machine.root(), "output", ".txt");
        var errors = Files.createTempFile(machine.root(), "errors", ".txt");
        var run = new Run(machine.starts(script, output, errors), output, errors);
        runs.add(run);
        return run;
    }

    private void edited() throws IOException {
        Files.setLastModifiedTime(
                checkout.resolve("shared-kernel/Source.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
    }

    private long builds() throws IOException {
        var told = machine.root().resolve("builds");
        return Files.exists(told) ? Files.readAllLines(told).size() : 0;
    }

    private Path jar() {
        return checkout.resolve("infra/standalone/target/standalone.jar");
    }

    private Path end() {
        return machine.root().resolve("end");
    }

    private interface Seen {
        boolean now() throws IOException;
    }

    private static void until(Seen seen) {
        await().atMost(Duration.ofMinutes(1)).until(seen::now);
    }
}
