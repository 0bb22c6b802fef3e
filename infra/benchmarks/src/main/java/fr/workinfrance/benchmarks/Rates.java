package fr.workinfrance.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Rates as they are measured, told as they come, of which the medians are kept; the first round only warms up. */
public final class Rates {

    private final Figures figures = new Figures();
    private final double loadBefore = machine().getSystemLoadAverage();

    /** What a client does again and again. */
    public interface Work {
        void once() throws Exception;
    }

    /** How often a second so many clients did it, all together. */
    public double together(int clients, Duration time, Work work) throws Exception {
        return Clients.perSecond(clients, time, () -> work::once);
    }

    public void add(int round, String name, double rate) {
        if (round > 0) figures.add(name, rate);
        System.out.println(String.format(Locale.ROOT, "%-12s %10.1f/s%s", name, rate, round == 0 ? " (warm-up)" : ""));
    }

    public double of(String name) {
        return figures.median(name);
    }

    /** The machine, and how busy it was. */
    public String conditions() {
        return String.format(
                Locale.ROOT,
                "%s: %d cores, %s, Java %s; load average %.1f before, %.1f after",
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                machine().getAvailableProcessors(),
                machine().getArch(),
                Runtime.version().feature(),
                loadBefore,
                machine().getSystemLoadAverage());
    }

    private static OperatingSystemMXBean machine() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }
}
