package fr.workinfrance.domain.form;

/** The employer's legal representative. */
public record Representative(String lastName, String firstName, String email, String phone) {}
