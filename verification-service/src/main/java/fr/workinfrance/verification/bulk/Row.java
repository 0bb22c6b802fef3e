package fr.workinfrance.verification.bulk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as spreadsheets write one (RFC 4180): a cell in quotes may hold what else parts cells and lines.
 *
 * @param line in which it begins, from 1
 */
record Row(int line, List<String> cells) {

    Row {
        cells = List.copyOf(cells);
    }

    /** The rows in which something stands. */
    static List<Row> of(String text, @Nullable Character separator) {
        var reader = new Reader(text, separator);
        var rows = new ArrayList<Row>();
        while (!reader.isOver()) {
            var row = reader.row();
            if (row.filled() > 0) rows.add(row);
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

    private static final class Reader {
        private final String text;
        private final @Nullable Character separator;
        private int at;
        private int line = 1;
        /** Whether a quote may still be closed: once one is not, none behind it is. */
        private boolean quotes = true;

        Reader(String text, @Nullable Character separator) {
            this.text = text;
            this.separator = separator;
        }

        boolean isOver() {
            return at >= text.length();
        }

        Row row() {
            int began = line;
            var cells = new ArrayList<String>();
            do cells.add(cell());
            while (goesOn());
            return new Row(began, cells);
        }

        private String cell() {
            while (!isAtItsEnd() && Character.isWhitespace(text.charAt(at))) at++;
            var cell = new StringBuilder();
            if (quotes && !isOver() && text.charAt(at) == '"') quoted(cell);
            while (!isAtItsEnd()) cell.append(text.charAt(at++));
            return cell.toString().strip();
        }

        private void quoted(StringBuilder cell) {
            int closing = closing();
            quotes = closing > at;
            if (!quotes) return;
            var within = text.substring(at + 1, closing);
            line += (int) within.lines().count() - (within.isEmpty() ? 0 : 1);
            cell.append(within.replace("\"\"", "\""));
            at = closing + 1;
        }

        private int closing() {
            int quote = text.indexOf('"', at + 1);
            while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"')
                quote = text.indexOf('"', quote + 2);
            return quote;
        }

        private boolean isAtItsEnd() {
            if (isOver()) return true;
            char next = text.charAt(at);
            return next == '\n' || next == '\r' || separator != null && next == separator;
        }

        /** Past what ended a cell: whether another follows in this row. */
        private boolean goesOn() {
            if (isOver()) return false;
            char end = text.charAt(at++);
            if (separator != null && end == separator) return true;
            if (end == '\r' && !isOver() && text.charAt(at) == '\n') at++;
            line++;
            return false;
        }
    }
}
