package fr.workinfrance.verification.bulk;

import fr.workinfrance.verification.receipt.Receipt;

/** How the questions of one list are answered, and how its guesses are counted. */
public interface Answering {

    Receipt answer(Question question);

    /** Counts a code that might exist and does not: whether everybody together may still try some. */
    boolean guessed();
}
