package fr.workinfrance.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, several times each: the median counts. */
final class Figures {

    private final Map<String, List<Double>> perSecond = new LinkedHashMap<>();

    void add(String name, double value) {
        perSecond.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** In the order of the rounds. */
    List<Double> all(String name) {
        return perSecond.getOrDefault(name, List.of());
    }

    double median(String name) {
        return median(all(name));
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) return Double.NaN;
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
