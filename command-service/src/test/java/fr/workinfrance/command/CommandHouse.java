package fr.workinfrance.command;

import fr.workinfrance.testkit.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A command service that runs as it does in production, over a real PostgreSQL, at a port of its own. */
public final class CommandHouse implements AutoCloseable {

    private final Database database;
    private final ConfigurableApplicationContext context;
    private final Client client;

    private CommandHouse(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
        this.client = new Client("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public static CommandHouse open(String... settings) {
        return over(Database.fresh(), settings);
    }

    /** The one that tests share as long as this JVM lives; each test has dossiers of its own. */
    public static CommandHouse shared() {
        return Shared.HOUSE;
    }

    /** One more instance of the service, over the same database. */
    public static CommandHouse over(Database database, String... settings) {
        var keys = keysFolder();
        var ours = Stream.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--wif.demonstration=true",
                "--wif.keys.folder=" + keys,
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + Database.APP,
                "--spring.datasource.password=" + Database.APP,
                "--spring.flyway.user=" + database.user(),
                "--spring.flyway.password=" + database.password());
        var arguments = Stream.concat(ours, Stream.of(settings)).toArray(String[]::new);
        return new CommandHouse(database, SpringApplication.run(CommandService.class, arguments));
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public Client client() {
        return client;
    }

    public Database database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    /** Stops the service and leaves its database. */
    public void stop() {
        context.close();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private static final class Shared {
        static final CommandHouse HOUSE = open();
    }

    // Why one for all: instances over the same database must open each other's seals.
    private static Path keysFolder() {
        return Keys.FOLDER;
    }

    private static final class Keys {
        static final Path FOLDER = created();

        static Path created() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "keys");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
