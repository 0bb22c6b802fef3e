package fr.workinfrance.benchmarks;

import fr.workinfrance.benchmarks.run.Run;
import fr.workinfrance.testkit.Database;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Measures our event log beside stock Axon and raw JDBC, in one run on one machine, and writes the medians down. Every commit
 * waits for the disk (fsync and synchronous_commit on). Absolute figures are the machine's; read the ratios.
 */
public final class Benchmarks {

    private static final int ROUNDS = 3;
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final Duration MEASURE = Duration.ofMillis(1_500);
    // Why so long: the compiler of the JVM needs about that long to be done with a command's whole way; measured
    // before, a
    // command costs ten times what it costs a minute later, and the figures tell more of the compiler than of the log.
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    private final Figures figures = new Figures();
    private final Run run;

    private Benchmarks(Run run) {
        this.run = run;
    }

    /** @param arguments the folder where the result is kept; none for a trial */
    public static void main(String[] arguments) throws Exception {
        var benchmarks = new Benchmarks(Run.begin(arguments));
        benchmarks.measureCommands();
        benchmarks.measureReplay();
        benchmarks.run.keep("", new Report(benchmarks.figures, benchmarks.run.conditions()).page(CLIENTS));
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
            for (int clients : warmUp ? List.of(Contender.MOST_CLIENTS) : CLIENTS) {
                double rate = Clients.perSecond(
                        clients, run.time(warmUp ? WARM_UP : MEASURE), () -> contender.client(log, pool));
                if (!warmUp) figures.add(contender.title + clients, rate);
                say("%-36s %2d clients %8.0f commands/s%s", contender.title, clients, rate, warmUp ? " (warm-up)" : "");
            }
        }
    }

    private void measureReplay() throws Exception {
        try (var database = Database.fresh();
                var pool = Contender.pool(database)) {
            Replay.fill(database.owner());
            StockReplay.prepare(database.owner(), Database.APP);
            for (int round = 0; round <= ROUNDS; round++) {
                replayed(round, ReportRow.LIMIT, Replay.selectAndParse(pool));
                try (var ours = Contender.OURS.open(pool)) {
                    replayed(round, ReportRow.OUR_READER, Replay.ourReader(ours));
                    replayed(round, ReportRow.OUR_VIEW, Replay.ourView(ours, pool, round));
                }
                try (var stock = Contender.STOCK.open(pool)) {
                    replayed(round, ReportRow.STOCK_STREAM, Replay.stockStream(stock));
                }
                replayed(round, ReportRow.STOCK_AS_IT_COMES, stockReplay(pool, StockReplay.AS_IT_COMES));
                replayed(round, ReportRow.STOCK_100, stockReplay(pool, 100));
                replayed(round, ReportRow.STOCK_500, stockReplay(pool, 500));
            }
        }
    }

    private static double stockReplay(DataSource pool, int batch) throws Exception {
        try (var stock = Contender.STOCK.open(pool)) {
            return StockReplay.perSecond(stock, pool, batch, Replay.LONGEST);
        }
    }

    private void replayed(int round, ReportRow row, double rate) {
        if (round > 0) figures.add(row.title, rate);
        say("%-60s %8.0f events/s%s", row.title, rate, round == 0 ? " (warm-up)" : "");
    }

    @SuppressWarnings("AnnotateFormatMethod") // private, and every use is above
    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
