package fr.workinfrance.verification.web;

import fr.workinfrance.service.web.RequestProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads days as browsers and programs write them, {@code 2018-09-17}, and as people do: {@code 17/09/2018}. */
final class Days {

    private static final DateTimeFormatter BY_HAND =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Nobody was born, and no authorisation began or ends, in another year: elsewhere it is a slip of the keys. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    static @Nullable LocalDate optional(@Nullable String day) {
        return day == null || day.isBlank() ? null : required(day);
    }

    static LocalDate required(@Nullable String day) {
        var typed = day == null ? "" : day.strip();
        try {
            var read = typed.contains("/") ? LocalDate.parse(typed, BY_HAND) : LocalDate.parse(typed);
            if (read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR) throw notADay();
            return read;
        } catch (DateTimeException e) {
            throw notADay();
        }
    }

    private static RequestProblem notADay() {
        return RequestProblem.of(HttpStatus.BAD_REQUEST, "not-a-day");
    }

    private Days() {}
}
