package fr.workinfrance.verification.bulk;

import fr.workinfrance.verification.receipt.Receipt;

/** How the questions of one list are answered, and how its guesses are counted. */
public interface Answering {

    Receipt answer(Question question);

    /** Counts a code that might exist and does not: whether everybody together may still try some. */
    boolean guessed();

    /** Counts one beyond what an employer's list may have of them: whether whoever sent the list may still be forgiven one. */
    boolean forgives();

    /** Gives back so many of those that were forgiven: taken all together, the list is an employer's. */
    void forgaveForNothing(int guesses);
}
