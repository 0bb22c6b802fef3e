package fr.workinfrance.benchmarks.unknown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers that should take as long as each other, each beside the first of its group. */
final class Likeness {

    /** By how much a median may differ from the first of its group. */
    static final double BOUND = .25;

    private final Map<Kind, List<Long>> taken = new LinkedHashMap<>();

    /** One of a group of answers that are the same to whoever asks. */
    record Kind(String group, String name) {}

    /** @param kinds in the order they are listed, the first of each group first */
    Likeness(Collection<Kind> kinds) {
        kinds.forEach(kind -> taken.put(kind, new ArrayList<>()));
    }

    void add(Kind kind, long nanoseconds) {
        taken.getOrDefault(kind, List.of()).add(nanoseconds);
    }

    /** The kinds that take longer or shorter than the first of their group by more than the bound. */
    List<Kind> apart() {
        return taken.keySet().stream()
                .filter(kind -> Math.abs(ratio(kind) - 1) > BOUND)
                .toList();
    }

    String table() {
        var table = new StringBuilder();
        var group = "";
        for (var kind : taken.keySet()) {
            if (!kind.group().equals(group)) table.append(head(kind.group()));
            group = kind.group();
            var spread = spread(kind);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f–%.0f | %.2f |%n",
                    kind.name(),
                    spread.middle() / 1_000,
                    spread.lower() / 1_000,
                    spread.upper() / 1_000,
                    ratio(kind)));
        }
        return table.toString();
    }

    private static String head(String group) {
        return "%n| %s | median of medians | half of them between | ratio |%n|---|---:|---:|---:|%n".formatted(group);
    }

    private double ratio(Kind kind) {
        return spread(kind).middle() / spread(first(kind.group())).middle();
    }

    private Kind first(String group) {
        return taken.keySet().stream()
                .filter(kind -> kind.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private Spread spread(Kind kind) {
        return Spread.of(taken.getOrDefault(kind, List.of()));
    }
}
