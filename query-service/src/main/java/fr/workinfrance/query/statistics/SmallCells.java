package fr.workinfrance.query.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Keeps anybody from being recognised in a published table: no count under five is shown, nor can be found by subtracting what
 * is shown from the total.
 */
final class SmallCells {
    static final int FEWEST = 5;

    /** One count of a table. */
    public record Cell(String key, long count) {}

    /** The key of the counts that were put together. */
    static final String OTHERS = "OTHERS";

    /** The key of the total of a table that is too small to be shown. */
    static final String TOO_FEW = "TOO_FEW";

    private SmallCells() {}

    /**
     * Small counts put together into one. When they are too few even so, the smallest of the others joins them, for their sum
     * could be found from the total.
     */
    static List<Cell> grouped(List<Cell> cells) {
        var byCount = cells.stream()
                .filter(c -> c.count() > 0)
                .sorted(Comparator.comparingLong(Cell::count).thenComparing(Cell::key))
                .toList();
        long hidden = 0;
        int taken = 0;
        while (taken < byCount.size() && (byCount.get(taken).count() < FEWEST || (hidden > 0 && hidden < FEWEST)))
            hidden += byCount.get(taken++).count();
        var gone = byCount.subList(0, taken);
        var shown = new ArrayList<>(cells.stream()
                .filter(c -> c.count() > 0)
                .filter(Predicate.not(gone::contains))
                .toList());
        if (hidden > 0) shown.add(new Cell(hidden < FEWEST ? TOO_FEW : OTHERS, hidden < FEWEST ? 0 : hidden));
        return shown;
    }

    /** Periods in order, neighbours put together until none is small: {@code 2026-01} and {@code 2026-02} make {@code 2026-01/2026-02}. */
    static List<Cell> merged(List<Cell> periods) {
        var merged = new ArrayList<Cell>();
        for (var period : periods) {
            if (!merged.isEmpty() && merged.getLast().count() < FEWEST) merged.add(joined(merged.removeLast(), period));
            else merged.add(period);
        }
        if (merged.size() > 1 && merged.getLast().count() < FEWEST) {
            var last = merged.removeLast();
            merged.add(joined(merged.removeLast(), last));
        }
        if (merged.size() == 1 && merged.getFirst().count() < FEWEST)
            return List.of(new Cell(merged.getFirst().key(), 0));
        return merged;
    }

    private static Cell joined(Cell one, Cell next) {
        return new Cell(start(one.key()) + "/" + end(next.key()), one.count() + next.count());
    }

    private static String start(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    private static String end(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}
