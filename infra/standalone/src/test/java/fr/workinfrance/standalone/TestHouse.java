package fr.workinfrance.standalone;

import fr.workinfrance.standalone.folder.DataFolder;
import fr.workinfrance.standalone.postgres.DurablePostgres;
import fr.workinfrance.standalone.stories.FirstStart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole house on a folder of its own, with a clock that a test may move. */
public final class TestHouse implements AutoCloseable {

    private final MovableClock clock;
    private final DataFolder folder;
    private final DurablePostgres postgres;
    private final ConfigurableApplicationContext services;
    private final String address;

    private TestHouse(Path data, MovableClock clock, Map<String, String> environment, String... more) {
        this.clock = clock;
        var settings = Settings.of(environment);
        address = settings.publicUrl();
        folder = DataFolder.open(data);
        postgres = DurablePostgres.start(folder);
        var application = new SpringApplication(House.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", (Clock) clock));
        services =
                started(application, ServiceSettings.arguments(settings, folder, postgres.address(), arguments(more)));
    }

    // Why closed here: nobody holds a house that did not start, and its database would outlive the tests.
    private ConfigurableApplicationContext started(SpringApplication application, String... arguments) {
        try {
            return application.run(arguments);
        } catch (RuntimeException failed) {
            postgres.close();
            folder.close();
            throw failed;
        }
    }

    // Why the first: a test that says nothing of deadlines lets days pass, and waits for what they bring.
    private static String[] arguments(String... more) {
        var settings = more.length == 0 ? Stream.of("wif.deadlines.every=1s") : Stream.of(more);
        return settings.map(setting -> "--" + setting).toArray(String[]::new);
    }

    /** @param more settings, such as {@code wif.deadlines.every=1h} */
    public static TestHouse on(Path data, String... more) {
        return on(data, new MovableClock(), more);
    }

    /** @param clock a house that is opened again on its folder goes on with the time of the one that was closed */
    public static TestHouse on(Path data, MovableClock clock, String... more) {
        var port = freePort();
        return new TestHouse(
                data,
                clock,
                Map.of(
                        "WIF_DATA", data.toString(),
                        "WIF_PORT", String.valueOf(port),
                        "WIF_PUBLIC_URL", "http://localhost:" + port),
                more);
    }

    public String address() {
        return address;
    }

    /** The folder that holds everything of it. */
    public Path data() {
        return folder.root();
    }

    public MovableClock clock() {
        return clock;
    }

    /** Tells the stories that a first start tells; telling them again changes nothing. */
    public void tellsStories() {
        new FirstStart(services).tellOnce(folder.root().resolve("stories-told"));
    }

    public <T> T part(Class<T> kind) {
        return services.getBean(kind);
    }

    public <T> Collection<T> parts(Class<T> kind) {
        return services.getBeansOfType(kind).values();
    }

    /** The database as its owner sees it. */
    public Connection database() throws SQLException {
        var owner = postgres.address().owner();
        return DriverManager.getConnection(postgres.address().url(), owner.name(), owner.password());
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
