package fr.workinfrance.standalone.postgres;

import fr.workinfrance.standalone.folder.CannotStart;
import fr.workinfrance.standalone.folder.DataFolder;
import fr.workinfrance.standalone.folder.SecretFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A PostgreSQL of our own that keeps what it acknowledged, whatever happens to this process. */
public final class DurablePostgres implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final Shell shell;
    private final Path cluster;
    private final DatabaseAddress address;

    private DurablePostgres(Shell shell, Path cluster, DatabaseAddress address) {
        this.shell = shell;
        this.cluster = cluster;
        this.address = address;
    }

    /** Starts the server over the cluster of the folder, which is made at the first start. */
    public static DurablePostgres start(DataFolder folder) {
        try {
            Cluster.check(folder.postgres());
            var shell = new Shell(
                    Programs.unpackedIn(folder.programs()), folder.log().resolve("postgres-start.log"));
            var passwordOfOwner = new SecretFile(folder.keys().resolve("postgres-owner"));
            var owner = new Login("wif_owner", passwordOfOwner.read());
            var services = new Login("wif_app", new SecretFile(folder.keys().resolve("postgres-services")).read());
            var cluster = new Cluster(folder.postgres(), folder.log().resolve("postgres.log"), shell);
            cluster.makeOnce(owner.name(), passwordOfOwner.path());
            cluster.takeOver();
            var address = new DatabaseAddress(startOnAFreePort(cluster), owner, services);
            address.prepare();
            return new DurablePostgres(shell, folder.postgres(), address);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data of PostgreSQL in %s cannot be read or written (%s)."
                            .formatted(folder.postgres(), e.getMessage()),
                    e);
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        shell.run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60"));
    }

    // Why: between the choice of a free port and its use another program may take it.
    private static int startOnAFreePort(Cluster cluster) throws IOException {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            var port = FreePort.drawn();
            if (cluster.start(port)) return port;
        }
        var port = FreePort.drawn();
        if (cluster.start(port)) return port;
        throw cluster.didNotStart();
    }
}
