package fr.workinfrance.verification.bulk;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * How many codes of a list exist, and how many might and do not: each counts once, however it is written and whatever days are asked
 * about. Why: one that exists, asked about again and again, would hide many that do not.
 */
final class Tally {

    /**
     * More than this many that do not exist, and more than one in twenty, is no employer's list. Fewer may be, and are forgiven as long
     * as whoever sent it has not been forgiven too many in other lists.
     */
    private static final int FORGIVEN = 20;

    private static final int ONE_IN = 20;

    private final Set<String> found = new HashSet<>();
    private final Set<String> guessed = new HashSet<>();
    private int forgiven;

    /** Counts the answer to a question: whether it is a guess that was not made before. */
    boolean isNewGuess(Question tidied, String verdict) {
        if (!tidied.mightExist()) return false;
        if (verdict.equals("UNKNOWN")) return guessed.add(tidied.code());
        found.add(tidied.code());
        return false;
    }

    /**
     * @param all whether everybody together may still try some
     * @param forgives whether one more is forgiven
     */
    boolean allows(boolean all, BooleanSupplier forgives) {
        if (guessed.size() > FORGIVEN) return all && isOfAnEmployer();
        if (isOfAnEmployer()) return true;
        if (!forgives.getAsBoolean()) return false;
        forgiven++;
        return true;
    }

    /** How many need not have been forgiven, now that the whole list is known: the first of them came early in it. */
    int forgivenForNothing() {
        return isOfAnEmployer() ? forgiven : 0;
    }

    private boolean isOfAnEmployer() {
        int guesses = guessed.size();
        return guesses * ONE_IN <= guesses + found.size();
    }
}
