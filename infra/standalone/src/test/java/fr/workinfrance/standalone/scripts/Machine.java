package fr.workinfrance.standalone.scripts;

import fr.workinfrance.standalone.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A machine made of files, on which a script of {@code infra} runs: its folders lie under a root of its own, and its PATH holds no
 * program but those that are put there.
 */
record Machine(Path root, Map<String, String> environment) {

    /** What the scripts may take for granted anywhere. */
    private static final List<String> USUAL = List.of(
            "cat",
            "chmod",
            "dirname",
            "find",
            "head",
            "id",
            "ln",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "tail",
            "touch",
            "tr");

    /** How it ended, and what it said. */
    record Ended(int exitCode, List<String> printed, List<String> complained) {}

    static Machine in(Path root) {
        var machine = new Machine(root, new HashMap<>());
        // Why not a link: the folder is deleted with all that is in it.
        for (var name : USUAL) machine.program(machine.bin().resolve(name), "exec '" + where(name) + "' \"$@\"");
        machine.environment.put("PATH", machine.bin().toString());
        machine.environment.put("HOME", root.resolve("home").toString());
        return machine;
    }

    Path bin() {
        return root.resolve("bin");
    }

    /** Puts a script of this checkout where it would be in another one, with the folders of the machine for its own. */
    Path puts(String script) {
        try {
            var text = Files.readString(Checkout.folder().resolve("infra/" + script))
                    .replaceAll("(?<=[ \\[])/(usr|opt|Library)/", root + "/$1/");
            return program(root.resolve("checkout/infra/" + script), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program that is a script. */
    Path program(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.writeString(file, text.startsWith("#!") ? text : "#!/bin/sh\n" + text + "\n");
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that holds a JDK of that release. */
    Path jdk(String folder, int release) {
        var home = root.resolve(folder);
        program(home.resolve("bin/java"), "echo java");
        program(home.resolve("bin/javac"), "echo javac " + release + ".0.1");
        return home;
    }

    void links(Path link, Path to) {
        try {
            Files.createDirectories(link.getParent());
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a script and does not wait for it. */
    Process starts(Path script, Path output, Path errors) throws IOException {
        var builder = new ProcessBuilder(script.toString())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    Ended runs(Path script) throws IOException, InterruptedException {
        var output = Files.createTempFile(root, "output", ".txt");
        var errors = Files.createTempFile(root, "errors", ".txt");
        var process = starts(script, output, errors);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("It goes on: " + Files.readString(output) + Files.readString(errors));
        }
        return new Ended(process.exitValue(), Files.readAllLines(output), Files.readAllLines(errors));
    }

    private static Path where(String name) {
        for (var folder : List.of("/bin", "/usr/bin"))
            if (Files.isExecutable(Path.of(folder, name))) return Path.of(folder, name);
        throw new AssertionError("no " + name + " on this machine");
    }
}
