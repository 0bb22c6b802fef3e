package fr.workinfrance.verification.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as spreadsheets write one (RFC 4180): a cell in quotes may hold what else parts cells and lines.
 *
 * @param line in which it begins, from 1
 */
record Row(int line, List<String> cells) {

    /** Of a table of one column: no text that people write has it. */
    private static final char PARTS_NOTHING = '\u0000';

    /** Cells that are looked at: what stands behind them is none of a table that people made. */
    private static final int MOST_CELLS = 200;

    Row {
        cells = List.copyOf(cells);
    }

    /** The rows in which something stands. */
    static List<Row> of(String text, @Nullable Character separator) {
        try {
            return read(text, format(separator).get());
        } catch (IOException | UncheckedIOException quoteLeftOpen) {
            // Why: a lone quote is a letter as any other, and would swallow all lines behind it.
            return unquoted(text, format(separator).setQuote(null).get());
        }
    }

    private static CSVFormat.Builder format(@Nullable Character separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator == null ? PARTS_NOTHING : separator)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true);
    }

    private static List<Row> unquoted(String text, CSVFormat format) {
        try {
            return read(text, format);
        } catch (IOException e) {
            throw new UncheckedIOException("what has no quotes is read to its end", e);
        }
    }

    private static List<Row> read(String text, CSVFormat format) throws IOException {
        var rows = new ArrayList<Row>();
        try (var parser = CSVParser.parse(text, format)) {
            long begins = 1;
            for (var record : parser) {
                var cells = record.stream().limit(MOST_CELLS).map(String::strip).toList();
                var row = new Row((int) begins, cells);
                if (row.filled() > 0) rows.add(row);
                begins = parser.getCurrentLineNumber() + 1;
            }
        }
        return List.copyOf(rows);
    }

    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** In how many cells something stands. */
    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** All cells but one, so many and no more. */
    List<String> without(int column, int most) {
        var others = new ArrayList<String>();
        for (int i = 0; i < cells.size() && others.size() < most; i++) if (i != column) others.add(cells.get(i));
        return others;
    }
}
