package fr.workinfrance.verification.bulk;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes in a table as spreadsheets write one: the first column, or the one that its heading calls code; and the day asked about, where
 * a heading names one.
 *
 * @param separator of its columns; absent where it has one only
 */
public record CodeTable(List<Question> questions, @Nullable Character separator) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');
    private static final Pattern CODE = Pattern.compile("(?iu).*\\bcodes?\\b.*");
    private static final Pattern HEADING = Pattern.compile(
            "(?iu).*\\b(codes?|attestations?|autorisations?|authori[sz]ations?|num[ée]ros?|numbers?)\\b.*");
    private static final Pattern DAY =
            Pattern.compile("(?iu)(date|jour|day|on|valable le|valid on|date de v[ée]rification|date of check)");
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public CodeTable {
        questions = List.copyOf(questions);
    }

    /**
     * Reads a table.
     *
     * @param day for lines that have none; today when absent
     * @throws NoDay for what stands where a day should
     */
    public static CodeTable read(String text, @Nullable LocalDate day) throws NoDay {
        var lines = text.replace(BYTE_ORDER_MARK, "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) return new CodeTable(List.of(), null);
        var separator = separator(lines.getFirst());
        var first = cells(lines.getFirst(), separator);
        boolean headed = isHeading(first);
        int code = headed ? Math.max(0, column(first, CODE)) : 0;
        int date = headed ? column(first, DAY) : -1;
        var questions = new ArrayList<Question>();
        for (int i = headed ? 1 : 0; i < lines.size(); i++) {
            var cells = cells(lines.get(i), separator);
            var typed = cell(cells, code);
            if (!typed.isEmpty()) questions.add(new Question(typed, day(cell(cells, date), day, i + 1)));
        }
        return new CodeTable(questions, separator);
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

    private static @Nullable Character separator(String line) {
        return SEPARATORS.stream()
                .filter(one -> line.indexOf(one) >= 0)
                .findFirst()
                .orElse(null);
    }

    private static boolean isHeading(List<String> cells) {
        return cells.stream().anyMatch(cell -> HEADING.matcher(cell).matches())
                && cells.stream().noneMatch(cell -> AttestationCode.isReadable(cell) || ShareCode.isReadable(cell));
    }

    private static int column(List<String> heading, Pattern name) {
        for (int i = 0; i < heading.size(); i++)
            if (name.matcher(heading.get(i)).matches()) return i;
        return -1;
    }

    private static List<String> cells(String line, @Nullable Character separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char next : line.toCharArray()) {
            if (next == '"') quoted = !quoted;
            else if (!quoted && separator != null && next == separator) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else cell.append(next);
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static String cell(List<String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    private static @Nullable LocalDate day(String text, @Nullable LocalDate otherwise, int line) throws NoDay {
        if (text.isEmpty()) return otherwise;
        try {
            return text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, FRENCH);
        } catch (DateTimeException notOne) {
            throw new NoDay(line);
        }
    }
}
