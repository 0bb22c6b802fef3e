package fr.workinfrance.eventlog.store;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far somebody has read the log.
 *
 * @param index everything up to here is read, except the gaps; 0 before the first event
 * @param gaps places below that were not visible yet. Always empty on our own engine, whose order has none; the stock JDBC
 *     engine needs them
 */
public record Position(long index, SortedSet<Long> gaps) implements Comparable<Position> {

    public static final Position START = at(0);

    public Position {
        gaps = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(gaps));
    }

    public static Position at(long index) {
        return new Position(index, new TreeSet<>());
    }

    /** Reads what {@link #toString} wrote: {@code 42}, or {@code 42-17,23} when 17 and 23 are gaps. */
    public static Position of(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) return at(Long.parseLong(text));
        var gaps = Arrays.stream(text.substring(dash + 1).split(","))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Position(Long.parseLong(text.substring(0, dash)), gaps);
    }

    @Override
    public int compareTo(Position other) {
        return Long.compare(index, other.index);
    }

    @Override
    public String toString() {
        return gaps.isEmpty()
                ? Long.toString(index)
                : index + gaps.stream().map(String::valueOf).collect(Collectors.joining(",", "-", ""));
    }
}
