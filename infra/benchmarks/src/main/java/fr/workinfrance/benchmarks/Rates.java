package fr.workinfrance.benchmarks;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What was measured in each round, told as it comes, of which the medians count; the first round only warms up. */
public final class Rates {

    private final Figures figures = new Figures();

    /** What a client does again and again. */
    public interface Work {
        void once() throws Exception;
    }

    /** How often a second so many clients did it, all together. */
    public double together(int clients, Duration time, Work work) throws Exception {
        return Clients.perSecond(clients, time, () -> work::once);
    }

    /** @param unit such as "/s" */
    public void add(int round, String name, double value, String unit) {
        if (round > 0) figures.add(name, value);
        System.out.println(
                String.format(Locale.ROOT, "%-18s %10.1f %s%s", name, value, unit, round == 0 ? " (warm-up)" : ""));
    }

    public double of(String name) {
        return figures.median(name);
    }

    /** What was measured to what was measured beside it in the same round. */
    public Ratio ratio(String name, String beside) {
        var these = figures.all(name);
        var those = figures.all(beside);
        return new Ratio(IntStream.range(0, these.size())
                .mapToObj(round -> these.get(round) / those.get(round))
                .toList());
    }

    /** A ratio, as each round gave it: said as the median, and between which two all of them lie. */
    public record Ratio(List<Double> rounds) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.2f (%.2f–%.2f)",
                    Figures.median(rounds),
                    Collections.min(rounds),
                    Collections.max(rounds));
        }
    }
}
