package fr.workinfrance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs that we did not write, run on what we made; without such a program the test says which is absent. */
public final class Programs {

    public static String run(String program, String... arguments) throws IOException, InterruptedException {
        assertThat(isInstalled(program)).as(program + " is installed").isTrue();
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static boolean isInstalled(String program) {
        return Files.isExecutable(Path.of(program))
                || Stream.of(System.getenv("PATH").split(":"))
                        .map(Path::of)
                        .anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
    }

    private Programs() {}
}
