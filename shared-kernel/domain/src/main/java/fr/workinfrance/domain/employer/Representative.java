package fr.workinfrance.domain.employer;

/** The employer's legal representative. */
public record Representative(String lastName, String firstName, String email, String phone) {}
