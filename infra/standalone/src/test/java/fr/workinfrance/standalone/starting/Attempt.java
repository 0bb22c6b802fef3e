package fr.workinfrance.standalone.starting;

import fr.workinfrance.standalone.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One start of the standalone that is expected to end by itself, and what whoever typed the command saw of it.
 *
 * @param printed the lines of its standard output
 * @param complained the lines of its standard error
 */
record Attempt(int exitCode, List<String> printed, List<String> complained) {

    static Attempt with(Map<String, String> settings, Path scratch, String... arguments)
            throws IOException, InterruptedException {
        var line = line(arguments);
        var output = Files.createTempFile(scratch, "output", ".txt");
        var errors = Files.createTempFile(scratch, "errors", ".txt");
        var builder = new ProcessBuilder(line).redirectOutput(output.toFile()).redirectError(errors.toFile());
        // Why: the JVM itself says that it picked these up.
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
        builder.environment().putAll(settings);
        var process = builder.start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES))
                throw new AssertionError("It goes on: " + Files.readString(output) + Files.readString(errors));
            return new Attempt(process.exitValue(), Files.readAllLines(output), Files.readAllLines(errors));
        } finally {
            process.destroy();
        }
    }

    /** The command itself. */
    static List<String> line(String... arguments) {
        var line = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Checkout.folder()
                        .resolve("infra/standalone/target/standalone.jar")
                        .toString()));
        line.addAll(List.of(arguments));
        return line;
    }

    /** The one line it ended with, having said nothing else. */
    String refusal() {
        if (exitCode != 1 || complained.size() != 1 || !printed.isEmpty())
            throw new AssertionError("not one line and the code 1: " + this);
        return complained.getFirst();
    }
}
