package fr.workinfrance.service.page;

/** Marks the process that has the sign-in page, so that the frame of every page can lead to it. */
public record SignInPlace() {}
