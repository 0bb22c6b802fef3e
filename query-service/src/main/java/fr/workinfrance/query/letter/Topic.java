package fr.workinfrance.query.letter;

/** What a reader may choose to receive by e-mail or not; in their inbox they find every letter anyway. */
public enum Topic {
    /** Owed to them: nobody can unsubscribe. */
    DUTY,
    /** A further step that gives or takes no right. */
    PROGRESS,
    /** A day that draws near. */
    REMINDER,
    /** An office's day in one letter. */
    DIGEST;

    public boolean mayBeMuted() {
        return this != DUTY;
    }
}
