package fr.workinfrance.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another JVM over the class path of the tests, for whoever wants to kill one. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        output = process.inputReader();
    }

    public static ChildJvm running(Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException {
        var line = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        line.addAll(List.of(arguments));
        return running(line, environment);
    }

    public static ChildJvm running(List<String> line, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new ChildJvm(builder.start());
    }

    /** Reads what it prints until a line that starts so, and gives the rest of that line. */
    public String says(String start) throws IOException {
        var said = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) return line.substring(start.length()).strip();
            said.add(line);
        }
        throw new AssertionError("It ended without \"%s\": %s".formatted(start, String.join("\n", said)));
    }

    /** Everything it prints until its end. */
    public String ends() throws IOException, InterruptedException {
        var said = String.join("\n", output.lines().toList());
        if (!process.waitFor(1, TimeUnit.MINUTES)) throw new AssertionError("It does not end: " + said);
        return said;
    }

    public int exitCode() {
        return process.exitValue();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, as Control-C does. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) throw new AssertionError("It does not stop");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
