package fr.workinfrance.verification.web;

import fr.workinfrance.service.web.RequestProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads days as browsers and programs write them: {@code 2018-09-17}. */
final class Days {

    static @Nullable LocalDate optional(@Nullable String day) {
        return day == null || day.isBlank() ? null : required(day);
    }

    static LocalDate required(@Nullable String day) {
        try {
            return LocalDate.parse(day == null ? "" : day.strip());
        } catch (DateTimeException e) {
            throw RequestProblem.of(HttpStatus.BAD_REQUEST, "not-a-day");
        }
    }

    private Days() {}
}
