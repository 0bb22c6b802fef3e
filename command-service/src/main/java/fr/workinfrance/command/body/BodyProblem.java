package fr.workinfrance.command.body;

/**
 * One thing to mend in a body.
 *
 * @param field its path, such as {@code period.until} or {@code gaps[0].kind}
 */
public record BodyProblem(String field, Kind kind) {

    /** What is wrong with a JSON value. */
    public enum Kind {
        UNKNOWN_FIELD,
        MISSING,
        NOT_AN_OBJECT,
        NOT_A_LIST,
        NOT_A_TEXT,
        NOT_YES_OR_NO,
        NOT_A_DATE,
        NOT_A_DELAY,
        NOT_A_CHOICE,
        NOT_AN_IDENTIFIER,
        /** A name that an agency could bear, and that none bears. */
        NO_SUCH_AGENCY,
        TOO_LONG,
        TOO_MANY,
        UNSUITED_CHARACTERS,
        NOT_A_FIELD_OF_THE_FORM
    }
}
