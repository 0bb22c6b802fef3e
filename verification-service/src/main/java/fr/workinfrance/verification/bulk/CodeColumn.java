package fr.workinfrance.verification.bulk;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.CheckedText;
import fr.workinfrance.domain.attestation.ShareCode;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The column of a table in which codes stand, found by what stands in it: a heading decides between two of them only. Why: names that
 * were taken for codes would be asked about, answered, and sealed.
 *
 * @param heading the row of headings above it; negative where there is none
 */
record CodeColumn(int index, int heading) {

    private static final Pattern CODE = Pattern.compile("(?iu).*\\bcodes?\\b.*");
    private static final Pattern ATTESTATION =
            Pattern.compile("(?iu).*\\b(attestations?|autorisations?|authori[sz]ations?)\\b.*");
    private static final Pattern NUMBER = Pattern.compile("(?iu).*\\b(num[ée]ros?|numbers?)\\b.*");
    private static final List<Pattern> HEADINGS = List.of(CODE, ATTESTATION, NUMBER);

    /** Rows above the first code at most: a title, what it is about, the headings. */
    private static final int ABOVE = 10;

    private static final int MOST_COLUMNS = 200;

    /** Such lengths have codes from which a few characters are missing, or that have some too many. */
    private static final int SHORTEST = 11;

    private static final int LONGEST = 17;

    /** Whether nothing but headings stands in it. */
    static boolean isHeadingsOnly(List<Row> rows) {
        return rows.stream().allMatch(CodeColumn::isHeading);
    }

    /** Nothing where most of what stands in each column can be no code. */
    static @Nullable CodeColumn in(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return IntStream.range(0, Math.min(width, MOST_COLUMNS))
                .mapToObj(index -> of(rows, index))
                .flatMap(Stream::ofNullable)
                .min(Comparator.comparing((CodeColumn column) -> !column.isRead(rows))
                        .thenComparing(column -> column.rank(rows)))
                .orElse(null);
    }

    private static @Nullable CodeColumn of(List<Row> rows, int index) {
        int first = 0;
        while (first < rows.size() && !looksLikeCode(rows.get(first).cell(index))) first++;
        if (first > ABOVE || first == rows.size()) return null;
        var column = new CodeColumn(index, heading(rows.subList(0, first), index));
        var cells = column.cells(rows).toList();
        return 2 * cells.stream().filter(CodeColumn::looksLikeCode).count() >= cells.size() ? column : null;
    }

    private Stream<String> cells(List<Row> rows) {
        return rows.subList(heading + 1, rows.size()).stream()
                .map(row -> row.cell(index))
                .filter(cell -> !cell.isEmpty());
    }

    private boolean isRead(List<Row> rows) {
        return cells(rows).anyMatch(CodeColumn::isReadable);
    }

    private int rank(List<Row> rows) {
        var name = heading < 0 ? "" : rows.get(heading).cell(index);
        return (int) HEADINGS.stream()
                .takeWhile(known -> !known.matcher(name).matches())
                .count();
    }

    /** Which of the rows above the first code names the columns: one of several cells where there are several columns, no title. */
    private static int heading(List<Row> above, int index) {
        boolean several = above.stream().anyMatch(row -> row.filled() > 1);
        for (int i = 0; i < above.size(); i++)
            if (isHeading(above.get(i)) && (!several || above.get(i).filled() > 1)) return i;
        for (int i = 0; several && i < above.size(); i++)
            if (above.get(i).filled() > 1 && namesSomething(above.get(i).cell(index))) return i;
        return -1;
    }

    private static boolean namesSomething(String cell) {
        return !cell.isEmpty() && cell.chars().noneMatch(Character::isDigit);
    }

    private static boolean isHeading(Row row) {
        return row.cells().stream()
                        .anyMatch(cell -> HEADINGS.stream()
                                .anyMatch(known -> known.matcher(cell).matches()))
                && row.cells().stream().noneMatch(CodeColumn::isReadable);
    }

    private static boolean isReadable(String cell) {
        return AttestationCode.isReadable(cell) || ShareCode.isReadable(cell);
    }

    /** Whether somebody may have meant a code: letters and digits, about as many. */
    private static boolean looksLikeCode(String cell) {
        if (cell.length() > 64) return false;
        if (isReadable(cell)) return true;
        var tidy = CheckedText.tidy(cell);
        return tidy.length() >= SHORTEST
                && tidy.length() <= LONGEST
                && tidy.chars().allMatch(Character::isLetterOrDigit)
                && cell.chars().anyMatch(Character::isLetter)
                && cell.chars().filter(Character::isDigit).count() > 1;
    }
}
