package fr.workinfrance.domain.application;

import fr.workinfrance.domain.privacy.Personal;

/** The foreign student or worker whom the authorisation is for. Nationality stays readable after erasure: the statistics count it. */
public record Worker(Personal<Identity> identity, Country nationality) {}
