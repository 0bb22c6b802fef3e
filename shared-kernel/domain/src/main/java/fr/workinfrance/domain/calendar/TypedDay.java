package fr.workinfrance.domain.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** A day as browsers and programs write it, {@code 2018-09-17}, or as people do, {@code 17/09/2018}. */
public final class TypedDay {

    private static final DateTimeFormatter BY_HAND =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** An earlier year is a slip of the keys: nobody who lives was born in it, and no authorisation holds. */
    private static final int FIRST_YEAR = 1900;

    /** A later one has more digits than people write, and than files and databases read. */
    private static final int LAST_YEAR = 9999;

    /** Nothing where it is none, or of no year from 1900 to 9999. */
    public static Optional<LocalDate> of(String typed) {
        var text = typed.strip();
        try {
            var day = text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, BY_HAND);
            return Optional.of(day).filter(TypedDay::isOfAKnownYear);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean isOfAKnownYear(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private TypedDay() {}
}
