package fr.workinfrance.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Where a start that failed leaves what only an engineer wants to read.
 *
 * @param file it is written only where its folder exists
 */
record FailureLog(Path file) {

    static FailureLog under(Path data) {
        return new FailureLog(data.resolve("log").resolve("start-failures.log"));
    }

    /** Adds one; false where there is no folder to add it to. */
    boolean keep(Throwable why) {
        var folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) return false;
        try (var writer = Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                var printer = new PrintWriter(writer)) {
            printer.println(Instant.now());
            why.printStackTrace(printer);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
