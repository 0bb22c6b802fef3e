package fr.workinfrance.standalone;

import fr.workinfrance.standalone.folder.DataFolder;
import fr.workinfrance.standalone.postgres.DurablePostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole house on a folder of its own, with a clock that a test may move. */
public final class TestHouse implements AutoCloseable {

    private final MovableClock clock = new MovableClock();
    private final DataFolder folder;
    private final DurablePostgres postgres;
    private final ConfigurableApplicationContext services;
    private final String address;

    private TestHouse(Path data, Map<String, String> environment) {
        var settings = Settings.of(environment);
        address = settings.publicUrl();
        folder = DataFolder.open(data);
        postgres = DurablePostgres.start(folder);
        var application = new SpringApplication(House.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", (Clock) clock));
        services = application.run(ServiceSettings.arguments(settings, folder, postgres.address()));
    }

    public static TestHouse on(Path data) {
        var port = freePort();
        return new TestHouse(
                data,
                Map.of(
                        "WIF_DATA", data.toString(),
                        "WIF_PORT", String.valueOf(port),
                        "WIF_PUBLIC_URL", "http://localhost:" + port));
    }

    public String address() {
        return address;
    }

    public MovableClock clock() {
        return clock;
    }

    @Override
    public void close() {
        services.close();
        postgres.close();
        folder.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
