package fr.workinfrance.verification.web;

import fr.workinfrance.domain.calendar.TypedDay;
import fr.workinfrance.service.web.RequestProblem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads the days that are asked about, and says where one is none. */
final class Days {

    static @Nullable LocalDate optional(@Nullable String day) {
        return day == null || day.isBlank() ? null : required(day);
    }

    static LocalDate required(@Nullable String day) {
        return TypedDay.of(day == null ? "" : day)
                .orElseThrow(() -> RequestProblem.of(HttpStatus.BAD_REQUEST, "not-a-day"));
    }

    private Days() {}
}
