package fr.workinfrance.verification.bulk;

import java.util.HashSet;
import java.util.Set;

/**
 * How many codes of a list exist, and how many might and do not: each counts once, however it is written and whatever days are asked
 * about. Why: one that exists, asked about again and again, would hide many that do not.
 */
final class Tally {

    /** More than this many that do not exist, and more than one in twenty, is no employer's list. */
    private static final int FORGIVEN = 20;

    private static final int ONE_IN = 20;

    private final Set<String> found = new HashSet<>();
    private final Set<String> guessed = new HashSet<>();

    /** Counts the answer to a question: whether it is a guess that was not made before. */
    boolean isNewGuess(Question tidied, String verdict) {
        if (!tidied.mightExist()) return false;
        if (verdict.equals("UNKNOWN")) return guessed.add(tidied.code());
        found.add(tidied.code());
        return false;
    }

    /** @param all whether everybody together may still try some */
    boolean allows(boolean all) {
        int guesses = guessed.size();
        return guesses <= FORGIVEN || (all && guesses * ONE_IN <= guesses + found.size());
    }
}
