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

    private static final Pattern CODE = Pattern.compile("(?iu)\\bcodes?\\b");
    private static final Pattern ATTESTATION =
            Pattern.compile("(?iu)\\b(attestations?|autorisations?|authori[sz]ations?)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?iu)\\b(num[ée]ros?|numbers?)\\b");
    private static final List<Pattern> HEADINGS = List.of(CODE, ATTESTATION, NUMBER);

    /** Rows above the first code at most: a title, what it is about, the headings. */
    private static final int ABOVE = 10;

    /** Letters of a heading at most: what is longer names no column, and is not searched. */
    private static final int LONGEST_HEADING = 120;

    /** Such lengths have codes from which a few characters are missing, or that have some too many. */
    private static final int SHORTEST = 11;

    private static final int LONGEST = 17;

    /** Whether nothing but headings stands in it. */
    static boolean isHeadingsOnly(List<Row> rows) {
        return rows.stream().allMatch(CodeColumn::isHeading);
    }

    /** Nothing where most of what stands in each column can be no code. */
    static @Nullable CodeColumn in(List<Row> rows) {
        var top = rows.stream().limit(ABOVE + 1L).map(Above::of).toList();
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var columns = IntStream.range(0, width)
                .mapToObj(index -> of(top, index))
                .flatMap(Stream::ofNullable)
                .map(Counted::new)
                .toList();
        for (int number = 0; number < rows.size(); number++) count(rows.get(number), number, columns);
        return columns.stream()
                .filter(Counted::isOfCodes)
                .min(Comparator.comparing((Counted one) -> !one.read).thenComparing(one -> one.column.rank(rows)))
                .map(one -> one.column)
                .orElse(null);
    }

    private static @Nullable CodeColumn of(List<Above> top, int index) {
        for (int first = 0; first < top.size(); first++)
            if (looksLikeCode(top.get(first).row().cell(index)))
                return new CodeColumn(index, heading(top.subList(0, first), index));
        return null;
    }

    /** Row by row and no further than each goes: a long table may have few wide rows. */
    private static void count(Row row, int number, List<Counted> columns) {
        for (var one : columns) {
            if (one.column.index >= row.cells().size()) return;
            if (number > one.column.heading) one.count(row.cell(one.column.index));
        }
    }

    /** A row that may stand above codes: looked through once, and not again for each column. */
    private record Above(Row row, boolean isHeading, boolean isOfSeveral) {

        static Above of(Row row) {
            return new Above(row, CodeColumn.isHeading(row), row.filled() > 1);
        }
    }

    /** What stands in a column, counted. */
    private static final class Counted {
        private final CodeColumn column;
        private int filled;
        private int codes;
        private boolean read;

        Counted(CodeColumn column) {
            this.column = column;
        }

        void count(String cell) {
            if (cell.isEmpty()) return;
            filled++;
            if (!looksLikeCode(cell)) return;
            codes++;
            read = read || isReadable(cell);
        }

        boolean isOfCodes() {
            return 2 * codes >= filled;
        }
    }

    private int rank(List<Row> rows) {
        var name = heading < 0 ? "" : rows.get(heading).cell(index);
        return (int) HEADINGS.stream().takeWhile(known -> !isNamed(name, known)).count();
    }

    /** Which of the rows above the first code names the columns: one of several cells where there are several columns, no title. */
    private static int heading(List<Above> above, int index) {
        boolean several = above.stream().anyMatch(Above::isOfSeveral);
        for (int i = 0; i < above.size(); i++)
            if (above.get(i).isHeading() && (!several || above.get(i).isOfSeveral())) return i;
        for (int i = 0; several && i < above.size(); i++)
            if (above.get(i).isOfSeveral() && namesSomething(above.get(i).row().cell(index))) return i;
        return -1;
    }

    private static boolean namesSomething(String cell) {
        return !cell.isEmpty() && cell.chars().noneMatch(Character::isDigit);
    }

    private static boolean isHeading(Row row) {
        return row.cells().stream().anyMatch(cell -> HEADINGS.stream().anyMatch(known -> isNamed(cell, known)))
                && row.cells().stream().noneMatch(CodeColumn::isReadable);
    }

    private static boolean isNamed(String cell, Pattern known) {
        return cell.length() <= LONGEST_HEADING && known.matcher(cell).find();
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
