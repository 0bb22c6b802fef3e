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
