package fr.workinfrance.domain.form;

/** Why one answer cannot stand. Data, not prose: the sentences are resources keyed by the kind. */
public record FieldProblem(FormField field, Kind kind) {

    /** What is wrong with an answer. */
    public enum Kind {
        MISSING,
        TOO_LONG,
        NOT_A_DATE,
        NOT_AN_EMAIL,
        NOT_A_PHONE,
        NOT_A_POSTAL_CODE,
        NOT_A_COUNTRY,
        NOT_A_DEPARTEMENT,
        NOT_A_SIRET,
        SIRET_KEY_WRONG,
        NOT_AN_AMOUNT,
        NOT_A_CHOICE,
        BIRTH_IN_THE_FUTURE,
        DATE_IN_THE_FUTURE,
        DATE_UNLIKELY,
        END_BEFORE_START,
        NOT_A_NAME,
        NOT_TEXT,
        AMOUNT_UNLIKELY
    }
}
