package fr.workinfrance.benchmarks.checking;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The processes of a PostgreSQL on this machine. */
final class DatabaseProcesses {

    private static final String PROGRAM = "postgres";

    private final List<ProcessHandle> first;

    private DatabaseProcesses(List<ProcessHandle> first) {
        this.first = first;
    }

    /** None where it runs elsewhere, as in a container: whatever has its number here is another program. */
    static DatabaseProcesses of(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            var first = ProcessHandle.of(row.getLong(1))
                    .filter(DatabaseProcesses::isOne)
                    .flatMap(ProcessHandle::parent)
                    .filter(DatabaseProcesses::isOne);
            return new DatabaseProcesses(first.stream().toList());
        }
    }

    private static boolean isOne(ProcessHandle process) {
        return process.info().command().filter(path -> path.endsWith(PROGRAM)).isPresent();
    }

    /** The time of processors that those took which run now; nothing where none is known. */
    Optional<Duration> processorTime() {
        return first.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.children()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration::plus);
    }
}
