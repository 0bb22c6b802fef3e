package fr.workinfrance.standalone.postgres;

import com.sun.security.auth.module.UnixSystem;
import fr.workinfrance.standalone.folder.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Where the programs of PostgreSQL are run.
 *
 * @param home the folder with {@code bin}
 * @param said the file that keeps what the last program said
 */
record Shell(Path home, Path said) {

    private static final long PATIENCE_IN_SECONDS = 300;

    /** Runs a program to its end; false when it failed, and then {@link #lastWords} tells. */
    boolean run(String program, List<String> arguments) {
        var line = new ArrayList<>(asSomebodyElseThanRoot());
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(arguments);
        return succeeds(line);
    }

    String lastWords() {
        try (var lines = Files.lines(said)) {
            return lines.filter(line -> !line.isBlank())
                    .reduce((_, last) -> last)
                    .orElse("it said nothing")
                    .strip();
        } catch (IOException e) {
            return "it said nothing that could be read";
        }
    }

    // Why: PostgreSQL refuses to run as root. In a user namespace of its own the same files belong to "nobody".
    private List<String> asSomebodyElseThanRoot() {
        if (new UnixSystem().getUid() != 0) return List.of();
        if (!succeeds(List.of("unshare", "-U", "true")))
            throw new CannotStart(
                    "PostgreSQL refuses to run as root and this machine allows root no user namespace: start Work In France as an ordinary user.");
        return List.of("unshare", "-U");
    }

    private boolean succeeds(List<String> line) {
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            if (process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) return process.exitValue() == 0;
            process.destroy();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
