package fr.workinfrance.verification.bulk;

import java.util.List;
import java.util.stream.Stream;

/**
 * What else stands in the table that was handed in, line by line: given back beside the answers to whoever handed it in, never sealed,
 * and kept no longer than they are.
 *
 * @param heading empty where the table has none
 */
public record OwnColumns(List<String> heading, List<List<String>> lines) {

    public static final OwnColumns NONE = new OwnColumns(List.of(), List.of());

    public OwnColumns {
        heading = List.copyOf(heading);
        lines = lines.stream().map(List::copyOf).toList();
    }

    /** How many there are. */
    int width() {
        return Math.max(
                heading.size(), lines.stream().mapToInt(List::size).max().orElse(0));
    }

    List<String> line(int number) {
        return number < lines.size() ? lines.get(number) : List.of();
    }

    /** How much memory they take, more or less; a letter two bytes, as all of a cell do where one of them is beyond Latin-1. */
    int weight() {
        return Stream.concat(heading.stream(), lines.stream().flatMap(List::stream))
                .mapToInt(cell -> 60 + 2 * cell.length())
                .sum();
    }
}
