package fr.workinfrance.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server that the file {@code postmaster.pid} of a cluster speaks of.
 *
 * @param cluster the folder of the cluster
 * @param lines what the file says; its first line is the process
 */
record Postmaster(Path cluster, List<String> lines) {

    static Optional<Postmaster> of(Path cluster) throws IOException {
        var file = file(cluster);
        if (!Files.exists(file)) return Optional.empty();
        var lines = Files.readAllLines(file);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Postmaster(cluster, lines));
    }

    /** Whether that process still lives and is a PostgreSQL over this very cluster. */
    boolean serves() {
        return process().filter(this::isOurs).isPresent();
    }

    /** Whether the number now belongs to a process that has nothing to do with this cluster. */
    boolean isSomebodyElse() {
        return process().filter(process -> !isOurs(process)).isPresent();
    }

    /**
     * Makes the file say that its process is gone.
     *
     * <p>Why not delete it: the other lines let PostgreSQL find a left-over child that still holds the shared memory. And why this process
     * number: a server takes the number of its own grandparent for a stale one.
     */
    void forget() throws IOException {
        var rewritten = new java.util.ArrayList<>(lines);
        rewritten.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file(cluster), rewritten);
    }

    private Optional<ProcessHandle> process() {
        try {
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var arguments = Arrays.asList(process.info().arguments().orElse(new String[0]));
        var folder = arguments.indexOf("-D") + 1;
        return folder > 0 && folder < arguments.size() && arguments.get(folder).equals(cluster.toString());
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
