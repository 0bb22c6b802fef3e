package fr.workinfrance.verification.bulk;

import fr.workinfrance.domain.calendar.TypedDay;
import fr.workinfrance.service.wording.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes in a table as spreadsheets write one: the column in which codes stand; and the day asked about, where a heading names one.
 *
 * @param separator of its columns; absent where it has one only
 * @param own what else stands in it, line by line as the questions
 */
public record CodeTable(List<Question> questions, @Nullable Character separator, OwnColumns own) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');
    /** How a spreadsheet is told by what the columns are parted. */
    private static final Pattern SEPARATOR_NAMED = Pattern.compile("(?i)\"?sep=(.)\"?[;,\t]*");

    private static final Pattern DAY =
            Pattern.compile("(?iu)(date|jour|day|on|valable le|valid on|date de v[ée]rification|date of check)");

    /** Columns that are given back at most, and the letters of a line that is shown. */
    private static final int MOST_COLUMNS = 50;

    private static final int SHOWN = 120;

    public CodeTable {
        questions = List.copyOf(questions);
    }

    /**
     * Reads a table.
     *
     * @param day for lines that have none; today when absent
     * @throws NoDay for what stands where a day should
     * @throws NoCodes for what is no table of codes
     */
    public static CodeTable read(String text, @Nullable LocalDate day) throws NoDay, NoCodes {
        var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var named = SEPARATOR_NAMED.matcher(plain.lines().findFirst().orElse("").strip());
        var separator = named.matches() ? Character.valueOf(named.group(1).charAt(0)) : separator(plain);
        var rows = Row.of(plain, separator);
        if (named.matches()) rows = rows.subList(1, rows.size());
        if (CodeColumn.isHeadingsOnly(rows)) return new CodeTable(List.of(), separator, OwnColumns.NONE);
        var column = CodeColumn.in(rows);
        if (column == null) throw new NoCodes(shown(plain, rows.getFirst()));
        return read(rows, column, separator, day);
    }

    private static CodeTable read(
            List<Row> rows, CodeColumn column, @Nullable Character separator, @Nullable LocalDate day) throws NoDay {
        var heading = column.heading() < 0 ? null : rows.get(column.heading());
        int date = heading == null ? -1 : dateIn(heading);
        var questions = new ArrayList<Question>();
        var own = new ArrayList<List<String>>();
        for (var row : rows.subList(column.heading() + 1, rows.size())) {
            var typed = row.cell(column.index());
            if (typed.isEmpty()) continue;
            questions.add(new Question(typed, day(row.cell(date), day, row.line())));
            own.add(row.without(column.index(), MOST_COLUMNS));
        }
        var headings = heading == null ? List.<String>of() : heading.without(column.index(), MOST_COLUMNS);
        return new CodeTable(questions, separator, new OwnColumns(headings, own));
    }

    /** Something that is no day stands in a line. */
    public static final class NoDay extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;

        NoDay(int line) {
            super("no day in line " + line, null, false, false);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    /** Codes stand in no column of it. */
    public static final class NoCodes extends Exception {
        private static final long serialVersionUID = 1;
        private final String first;

        NoCodes(String first) {
            super("no column of codes", null, false, false);
            this.first = first;
        }

        /** The first line, as it was read: only for whoever wrote it. */
        public String first() {
            return first;
        }
    }

    /** The one that parts most of the first lines; a comma in a title parts nothing. */
    private static @Nullable Character separator(String text) {
        var lines = text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_COLUMNS)
                .map(line -> line.replaceAll("\"[^\"]*\"", ""))
                .toList();
        Character best = null;
        long most = 0;
        for (var one : SEPARATORS) {
            long parted = lines.stream().filter(line -> line.indexOf(one) >= 0).count();
            if (parted > most) best = one;
            most = Math.max(most, parted);
        }
        return best;
    }

    private static String shown(String text, Row first) {
        return Written.cut(
                Arrays.asList(text.split("\\R", first.line() + 1))
                        .get(first.line() - 1)
                        .strip(),
                SHOWN);
    }

    private static int dateIn(Row heading) {
        for (int i = 0; i < heading.cells().size(); i++)
            if (DAY.matcher(heading.cell(i)).matches()) return i;
        return -1;
    }

    private static @Nullable LocalDate day(String text, @Nullable LocalDate otherwise, int line) throws NoDay {
        if (text.isEmpty()) return otherwise;
        return TypedDay.of(text).orElseThrow(() -> new NoDay(line));
    }
}
