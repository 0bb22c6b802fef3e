package fr.workinfrance.standalone.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tests need, looked for before they start. */
class TestNeedsIT {

    private static final List<String> NEEDED =
            List.of("chromium", "zbarimg", "dmtxread", "softhsm2-util", "certutil", "pdftoppm", "qpdf", "node", "npm");

    @TempDir
    Path root;

    private Machine machine;
    private Path script;

    @BeforeEach
    void putItOnAMachine() throws Exception {
        machine = Machine.in(root.toRealPath());
        script = machine.puts("test");
        machine.program(script.resolveSibling("maven"), "echo tested with $CHROME_BIN: \"$@\"");
        machine.program(machine.bin().resolve("id"), "echo 1000");
        NEEDED.forEach(name -> machine.program(machine.bin().resolve(name), "exit 0"));
        node("18");
    }

    @Test
    void being_there_the_tests_start() throws Exception {
        assertThat(machine.runs(script).printed())
                .containsExactly("tested with " + machine.bin().resolve("chromium") + ": -B verify");
    }

    @Test
    void are_named_in_one_sentence() throws Exception {
        for (var name : NEEDED) Files.delete(machine.bin().resolve(name));
        isAskedFor("chromium zbar-tools dmtx-utils softhsm2 libnss3-tools poppler-utils qpdf nodejs npm:");
    }

    @Test
    void are_a_node_that_is_not_too_old() throws Exception {
        for (var release : List.of("16", "9", "")) {
            node(release);
            isAskedFor("nodejs: install that (Node.js 18 or newer;");
        }
        node("22");
        assertThat(machine.runs(script).exitCode()).isZero();
    }

    @Test
    void are_installed_as_root_where_packages_can_be() throws Exception {
        Files.delete(machine.bin().resolve("pdftoppm"));
        Files.delete(machine.bin().resolve("qpdf"));
        machine.program(machine.bin().resolve("id"), "echo 0");
        installing("pdftoppm", "qpdf");
        var ended = machine.runs(script);
        assertThat(ended.printed()).singleElement().asString().startsWith("tested with ");
        assertThat(ended.complained()).containsExactly("Installing poppler-utils qpdf…");
        assertThat(Files.readAllLines(root.toRealPath().resolve("asked")))
                .last()
                .asString()
                .startsWith("install ")
                .endsWith(" poppler-utils qpdf");
    }

    @Test
    void are_asked_for_where_an_installation_brought_nothing() throws Exception {
        Files.delete(machine.bin().resolve("qpdf"));
        machine.program(machine.bin().resolve("id"), "echo 0");
        installing();
        var ended = machine.runs(script);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.complained()).last().asString().startsWith("The tests need qpdf:");
    }

    /** What stands for the package manager: it notes what it is asked, and brings these programs. */
    private void installing(String... programs) throws Exception {
        var bring = new StringBuilder("echo \"$@\" >> " + root.toRealPath().resolve("asked"));
        for (var name : programs) {
            var path = machine.bin().resolve(name);
            bring.append("\nprintf '#!/bin/sh\\nexit 0\\n' > %s\n/bin/chmod 755 %s".formatted(path, path));
        }
        machine.program(machine.bin().resolve("apt-get"), bring.toString());
    }

    private void isAskedFor(String packages) throws Exception {
        var ended = machine.runs(script);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.printed()).isEmpty();
        assertThat(ended.complained()).singleElement().asString().startsWith("The tests need " + packages);
    }

    private void node(String release) {
        machine.program(machine.bin().resolve("node"), "echo " + release);
    }
}
