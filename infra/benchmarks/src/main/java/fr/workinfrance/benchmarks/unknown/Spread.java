package fr.workinfrance.benchmarks.unknown;

import java.util.ArrayList;
import java.util.List;

/**
 * How values lie: in the middle, and half of them between two.
 *
 * @param middle the median of the medians of a hundred after the other, so that a disturbance that was short does not count
 */
record Spread(double middle, double lower, double upper) {

    private static final int BLOCK = 100;

    static Spread of(List<Long> values) {
        var medians = new ArrayList<Double>();
        for (int from = 0; from < values.size(); from += BLOCK)
            medians.add(at(.5, values.subList(from, Math.min(values.size(), from + BLOCK))));
        return new Spread(at(.5, medians), at(.25, values), at(.75, values));
    }

    private static double at(double share, List<? extends Number> values) {
        var sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
