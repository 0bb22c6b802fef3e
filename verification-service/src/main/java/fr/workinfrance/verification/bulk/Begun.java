package fr.workinfrance.verification.bulk;

/** What came of handing in a list. */
public sealed interface Begun {

    record Started(BulkJob job) implements Begun {}

    /** Too many lists wait already, whoever's they are. */
    record Full() implements Begun {}

    /** Those of this client are to be waited for first. */
    record TooManyOfYours() implements Begun {}
}
