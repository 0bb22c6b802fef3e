package fr.workinfrance.domain.symbol;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two ways a 2D-Doc writes a day: four hexadecimal digits counted from the year 2000, or {@code 17122020}. */
public final class SymbolDay {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final String NONE = "FFFF";
    private static final int LAST = 0xFFFE;
    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Whether four digits can count it. */
    public static boolean canCount(LocalDate day) {
        long count = ChronoUnit.DAYS.between(FIRST, day);
        return count >= 0 && count <= LAST;
    }

    static String write(@Nullable LocalDate day) {
        if (day == null || !canCount(day)) return NONE;
        return String.format(Locale.ROOT, "%04X", ChronoUnit.DAYS.between(FIRST, day));
    }

    static @Nullable LocalDate read(String digits) {
        if (!digits.matches("[0-9A-F]{4}")) throw new UnreadableSymbol("not a day");
        return digits.equals(NONE) ? null : FIRST.plusDays(Integer.parseInt(digits, 16));
    }

    static String plain(LocalDate day) {
        return PLAIN.format(day);
    }

    static LocalDate readPlain(String digits) {
        try {
            return LocalDate.parse(digits, PLAIN);
        } catch (DateTimeException e) {
            throw new UnreadableSymbol("not a day");
        }
    }

    private SymbolDay() {}
}
