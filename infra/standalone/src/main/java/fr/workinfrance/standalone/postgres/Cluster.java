package fr.workinfrance.standalone.postgres;

import fr.workinfrance.standalone.folder.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The files of a PostgreSQL.
 *
 * @param folder where they stand
 * @param log what the server says while it runs
 * @param shell what makes, starts and stops it
 */
record Cluster(Path folder, Path log, Shell shell) {

    /** Refuses files that these programs cannot read, before anything is done. */
    static void check(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        var file = folder.resolve("PG_VERSION");
        var found = Files.exists(file) ? Files.readString(file).strip() : "unknown";
        if (!found.equals(Programs.MAJOR))
            throw new CannotStart(
                    "The data in %s is of PostgreSQL %s and this Work In France reads PostgreSQL %s: start the version that wrote it, or set WIF_DATA to another folder."
                            .formatted(folder, found, Programs.MAJOR));
    }

    /** Made under another name first: a start that is killed leaves no half a cluster. */
    void makeOnce(String owner, Path passwordFile) throws IOException {
        if (Files.exists(folder)) return;
        var draft = folder.resolveSibling(folder.getFileName() + ".part");
        Programs.delete(draft);
        var made = shell.run(
                "initdb",
                List.of(
                        "-D",
                        draft.toString(),
                        "-U",
                        owner,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        if (!made)
            throw new CannotStart(
                    "PostgreSQL could not make its files in %s (%s).".formatted(draft, shell.lastWords()));
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Stops the server that a killed process left behind; any other process is left alone. */
    void takeOver() throws IOException {
        var left = Postmaster.of(folder);
        if (left.isEmpty()) return;
        if (left.get().serves()) stopLeftOver();
        else if (left.get().isSomebodyElse()) left.get().forget();
    }

    boolean start(int port) throws IOException {
        Files.write(folder.resolve("postgresql.conf"), Durability.settings(port));
        Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        return shell.run("pg_ctl", List.of("start", "-D", folder.toString(), "-l", log.toString(), "-w", "-t", "120"));
    }

    CannotStart didNotStart() {
        return new CannotStart("PostgreSQL did not start over %s (%s); what it says stands in %s."
                .formatted(folder, shell.lastWords(), log));
    }

    private void stopLeftOver() {
        if (!shell.run("pg_ctl", List.of("stop", "-D", folder.toString(), "-m", "fast", "-w", "-t", "120")))
            throw new CannotStart(
                    "A PostgreSQL left by an earlier start still runs over %s and did not stop (%s): stop it by hand."
                            .formatted(folder, shell.lastWords()));
    }
}
