package fr.workinfrance.domain.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as browsers and programs write it, {@code 2018-09-17}, or as people do, {@code 17/09/2018}, {@code 17.9.2018}. */
public final class TypedDay {

    private static final Pattern BY_PROGRAM = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern BY_HAND = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");

    /** An earlier year is a slip of the keys: nobody who lives was born in it, and no authorisation holds. */
    private static final int FIRST_YEAR = 1900;

    /** Nothing where it is none, or of no year from 1900 to 9999. */
    public static Optional<LocalDate> of(String typed) {
        var text = typed.strip();
        var program = BY_PROGRAM.matcher(text);
        if (program.matches()) return day(program.group(1), program.group(2), program.group(3));
        var hand = BY_HAND.matcher(text);
        return hand.matches() ? day(hand.group(3), hand.group(2), hand.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        int ofYear = Integer.parseInt(year);
        if (ofYear < FIRST_YEAR) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(ofYear, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private TypedDay() {}
}
