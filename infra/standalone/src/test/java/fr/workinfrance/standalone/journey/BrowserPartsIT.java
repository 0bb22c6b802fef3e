package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What others wrote and the offline page runs: exactly what the lock file names, built here anew. */
class BrowserPartsIT {

    private static final Path SOURCE = Path.of("../browser-parts");
    private static final Path KEPT =
            Path.of("../../verification-service/src/main/resources/static/verify/offline-10/parts");

    @Test
    void are_what_the_lock_file_says_and_nothing_else() throws Exception {
        var folder = Path.of("target/browser-parts").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        for (var name : List.of("package.json", "package-lock.json", "build.mjs", "seals.js", "symbols.js"))
            Files.copy(SOURCE.resolve(name), folder.resolve(name));
        run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        run(folder, "node", "build.mjs", folder.resolve("made").toString());
        assertThat(names(KEPT)).isEqualTo(names(folder.resolve("made")));
        for (var name : names(KEPT))
            assertThat(content(KEPT.resolve(name)))
                    .as(name)
                    .isEqualTo(content(folder.resolve("made").resolve(name)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /** Why unpacked: how well something is compressed is of the machine that did it. */
    private static byte[] content(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) return Files.readAllBytes(file);
        try (var unpacked = new GZIPInputStream(Files.newInputStream(file))) {
            return unpacked.readAllBytes();
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        var log = Files.createTempFile(Path.of("target"), "parts", ".log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor())
                .as(String.join(" ", command) + ": " + Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
    }
}
