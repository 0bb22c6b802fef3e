package fr.workinfrance.benchmarks.checking;

import fr.workinfrance.testkit.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The checking service in a process of its own on this machine, its database in others, and what each of them costs. */
public final class CheckingHouse implements AutoCloseable {

    private final Database database = Database.fresh();
    private final OwnProcess server;
    private final DatabaseProcesses databases;

    /** The processor time that was taken so far by the server, and by it and its database together. */
    public record Taken(Duration server, Duration both) {
        public Taken since(Taken before) {
            return new Taken(server.minus(before.server), both.minus(before.both));
        }
    }

    public CheckingHouse() throws Exception {
        var keys = Files.createTempDirectory("wif-bench");
        server = new OwnProcess(CheckingServer.class, settings(keys));
        try {
            new FullRegister(keys).fill(database.app());
            databases = DatabaseProcesses.of(database.app());
        } catch (Exception failed) {
            close();
            throw failed;
        }
    }

    private List<String> settings(Path keys) {
        return List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + Database.APP,
                "--spring.datasource.password=" + Database.APP,
                "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=" + database.user(),
                "--spring.flyway.password=" + database.password(),
                "--wif.keys.folder=" + keys);
    }

    /** Whoever asks it. */
    public Asker asker() {
        return new Asker("http://127.0.0.1:" + server.ready());
    }

    public Taken taken() {
        var own = server.processorTime();
        return new Taken(own, own.plus(databases.processorTime().orElse(Duration.ZERO)));
    }

    /** Whether the database's share is in {@link Taken#both}. */
    public boolean seesDatabase() {
        return databases.processorTime().isPresent();
    }

    @Override
    public void close() throws IOException {
        server.close();
        database.close();
    }
}
