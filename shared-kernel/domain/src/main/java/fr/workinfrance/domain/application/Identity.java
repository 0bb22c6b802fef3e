package fr.workinfrance.domain.application;

import java.time.LocalDate;

/** Who a worker is and how to reach them: one fact, sealed as a whole under the worker's key. */
public record Identity(
        Civility civility,
        String lastName,
        String firstName,
        LocalDate birthDate,
        String birthPlace,
        String email,
        String phone,
        String commune,
        String postalCode) {}
