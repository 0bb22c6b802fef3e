package fr.workinfrance.command.body;

/**
 * One thing to mend in a body.
 *
 * @param field its path, such as {@code period.until} or {@code gaps[0].kind}
 * @param sentence key of the sentence that says how
 */
public record BodyProblem(String field, String sentence, String kind) {

    /** What is wrong with a JSON value. */
    public enum Kind {
        UNKNOWN_FIELD,
        MISSING,
        NOT_AN_OBJECT,
        NOT_A_LIST,
        NOT_A_TEXT,
        NOT_YES_OR_NO,
        NOT_A_DATE,
        NOT_A_CHOICE,
        NOT_AN_IDENTIFIER,
        TOO_LONG,
        TOO_MANY,
        UNSUITED_CHARACTERS,
        NOT_A_FIELD_OF_THE_FORM
    }

    public static BodyProblem of(String field, Kind kind) {
        return new BodyProblem(field, "body." + kind, kind.name());
    }
}
