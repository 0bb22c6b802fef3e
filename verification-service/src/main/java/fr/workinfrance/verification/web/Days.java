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

    static @Nullable LocalDate optional(@Nullable String day) {
        return day == null || day.isBlank() ? null : required(day);
    }

    static LocalDate required(@Nullable String day) {
        var typed = day == null ? "" : day.strip();
        try {
            return typed.contains("/") ? LocalDate.parse(typed, BY_HAND) : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw RequestProblem.of(HttpStatus.BAD_REQUEST, "not-a-day");
        }
    }

    private Days() {}
}
