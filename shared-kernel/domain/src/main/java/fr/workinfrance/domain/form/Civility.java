package fr.workinfrance.domain.form;

/** How the form addresses a person; the real form knew no third value. */
public enum Civility {
    MONSIEUR,
    MADAME
}
