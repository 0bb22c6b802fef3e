package fr.workinfrance.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One run of measures: begun on a quiet machine and kept; or a trial, which shows that the measures still work: it is begun at once, is
 * short, and is kept nowhere.
 */
public final class Run {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int TRIAL = 40;
    private static final int TOO_BUSY = 3;

    private final @Nullable Path folder;
    private final Duration waited;
    private final double loadBefore = load();

    private Run(@Nullable Path folder, Duration waited) {
        this.folder = folder;
        this.waited = waited;
    }

    /**
     * Begins, or ends the program with status 3 where the machine does not become quiet.
     *
     * @param arguments the folder where the result is kept; none for a trial
     */
    public static Run begin(String[] arguments) throws InterruptedException {
        if (arguments.length == 0) return new Run(null, Duration.ZERO);
        try {
            var quiet = new Quiet(Run::load, time -> {
                System.out.printf(Locale.ROOT, "load average %.1f: waiting for a quiet machine%n", load());
                Thread.sleep(time);
            });
            return new Run(Path.of(arguments[0]), quiet.within(LONGEST_WAIT));
        } catch (TooBusy busy) {
            System.err.println(busy.getMessage());
            System.exit(TOO_BUSY);
            throw new IllegalStateException(busy);
        }
    }

    /** So many; in a trial, a few. */
    public int times(int many) {
        return folder == null ? Math.max(1, many / TRIAL) : many;
    }

    /** So long; in a trial, not long. */
    public Duration time(Duration whole) {
        return folder == null ? whole.dividedBy(TRIAL) : whole;
    }

    /** The machine, and how busy it was. */
    public String conditions() {
        var machine = machine();
        return String.format(
                Locale.ROOT,
                "%s: %d cores, %d GiB, %s %s, Java %s; load average %.1f before%s, %.1f after%s",
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                machine.getAvailableProcessors(),
                Math.round(machine.getTotalMemorySize() / (double) (1 << 30)),
                machine.getName(),
                machine.getArch(),
                Runtime.version().feature(),
                loadBefore,
                waited.isZero() ? "" : " (after " + waited.toSeconds() + " s of waiting for it)",
                load(),
                folder == null ? "; A TRIAL, WHOSE FIGURES MEAN NOTHING" : "");
    }

    /** Says the page, and keeps it under that name and the day. */
    public void keep(String name, String page) throws IOException {
        System.out.println("\n" + page);
        if (folder == null) return;
        Files.createDirectories(folder);
        var file = Files.writeString(folder.resolve(name + LocalDate.now(ZoneOffset.UTC) + ".md"), page);
        System.out.println("Kept in " + file);
    }

    private static double load() {
        return machine().getSystemLoadAverage();
    }

    private static OperatingSystemMXBean machine() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }
}
