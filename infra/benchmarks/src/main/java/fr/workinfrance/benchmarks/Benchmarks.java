package fr.workinfrance.benchmarks;

import fr.workinfrance.testkit.Database;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Measures our event log beside stock Axon and raw JDBC, in one run on one machine, and writes the medians down. Every commit
 * waits for the disk (fsync and synchronous_commit on). Absolute figures are the machine's; read the ratios.
 */
public final class Benchmarks {

    private static final int ROUNDS = 3;
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final Duration MEASURE = Duration.ofMillis(2_000);
    private static final Duration WARM_UP = Duration.ofMillis(2_500);

    private final Figures figures = new Figures();

    /** @param arguments the folder where the result is kept */
    public static void main(String[] arguments) throws Exception {
        var benchmarks = new Benchmarks();
        benchmarks.measureCommands();
        benchmarks.measureReplay();
        benchmarks.report(Path.of(arguments[0]));
        System.exit(0);
    }

    private void measureCommands() throws Exception {
        for (int round = 0; round <= ROUNDS; round++)
            for (var contender : Contender.values()) measureCommands(contender, round == 0);
    }

    private void measureCommands(Contender contender, boolean warmUp) throws Exception {
        try (var database = Database.fresh();
                var pool = Contender.pool(database);
                var log = contender.open(pool)) {
            for (int clients : warmUp ? List.of(8) : CLIENTS) {
                double rate = Clients.perSecond(clients, warmUp ? WARM_UP : MEASURE, () -> contender.client(log, pool));
                if (!warmUp) figures.add(contender.title + clients, rate);
                say("%-36s %2d clients %8.0f commands/s%s", contender.title, clients, rate, warmUp ? " (warm-up)" : "");
            }
        }
    }

    private void measureReplay() throws Exception {
        try (var database = Database.fresh();
                var pool = Contender.pool(database)) {
            Replay.fill(database.owner());
            for (int round = 0; round <= ROUNDS; round++) {
                replayed(round, ReportRow.LIMIT, Replay.selectAndParse(pool));
                try (var ours = Contender.OURS.open(pool)) {
                    replayed(round, ReportRow.OURS, Replay.ours(ours));
                }
                try (var stock = Contender.STOCK.open(pool)) {
                    replayed(round, ReportRow.STOCK_STREAM, Replay.stockStream(stock));
                }
                try (var stock = Contender.STOCK.open(pool)) {
                    replayed(round, ReportRow.STOCK_PROCESSOR, Replay.stockProcessor(stock));
                }
            }
        }
    }

    private void replayed(int round, ReportRow row, double rate) {
        if (round > 0) figures.add(row.title, rate);
        say("%-60s %8.0f events/s%s", row.title, rate, round == 0 ? " (warm-up)" : "");
    }

    private void report(Path folder) throws IOException {
        String page = new Report(figures, machine()).page(CLIENTS);
        System.out.println("\n" + page);
        Files.createDirectories(folder);
        var file = folder.resolve(LocalDate.now(ZoneOffset.UTC) + ".md");
        Files.writeString(file, page);
        say("Kept in %s", file);
    }

    private static String machine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, %d GiB, %s %s, Java %s, PostgreSQL 18 embedded, load average at the end %.1f"
                .formatted(
                        system.getAvailableProcessors(),
                        Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
                        system.getName(),
                        system.getArch(),
                        Runtime.version().feature(),
                        system.getSystemLoadAverage());
    }

    @SuppressWarnings("AnnotateFormatMethod") // private, and every use is above
    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    private Benchmarks() {}
}
