package fr.workinfrance.standalone.trio;

import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.Checkout;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One service as {@code infra/Dockerfile} starts it, in a process that can be killed; what it prints is kept. */
final class ServiceInAJvm implements AutoCloseable {

    static final Path LOGS = Checkout.folder().resolve("infra/standalone/target/trio");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Site site;
    private final Path log;

    private ServiceInAJvm(Process process, Site site, Path log) {
        this.process = process;
        this.site = site;
        this.log = log;
    }

    /** @param settings as environment variables, and no other of ours */
    static ServiceInAJvm starting(HttpClient http, String name, String url, Map<String, String> settings)
            throws IOException {
        var log = log(name);
        var builder = new ProcessBuilder(List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        Checkout.folder()
                                .resolve("%1$s/target/%1$s-app.jar".formatted(name))
                                .toString()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.matches("(WIF|SPRING|SERVER)_.*"));
        builder.environment().putAll(settings);
        return new ServiceInAJvm(builder.start(), new Site(http, url), log);
    }

    ServiceInAJvm ready() {
        await("it starts: " + log).atMost(PATIENCE).until(() -> {
            if (!process.isAlive())
                throw new AssertionError("It ended with %d: %s".formatted(process.exitValue(), log));
            return site.answers("/actuator/health/readiness");
        });
        return this;
    }

    Site site() {
        return site;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean runs() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** Where what a service prints is kept. */
    static Path log(String name) throws IOException {
        return Files.createDirectories(LOGS).resolve(name + ".log");
    }
}
