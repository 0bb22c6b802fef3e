package fr.workinfrance.domain.application;

/** How the form addresses a person; the real form knew no third value. */
public enum Civility {
    MONSIEUR,
    MADAME
}
