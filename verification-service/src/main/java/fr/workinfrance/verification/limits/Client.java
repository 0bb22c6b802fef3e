package fr.workinfrance.verification.limits;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.function.LongSupplier;

/** What one client may still ask, and how many of its questions under way may turn out to be guesses. */
final class Client {

    private final Bucket questions;
    private final Bucket slowly;
    private final Bucket guesses;
    private long underWay;

    Client(Bucket questions, Bucket slowly, Bucket guesses) {
        this.questions = questions;
        this.slowly = slowly;
        this.guesses = guesses;
    }

    Bucket questions() {
        return questions;
    }

    Bucket slowly() {
        return slowly;
    }

    Bucket guesses() {
        return guesses;
    }

    /**
     * Keeps a guess for a question, until it is {@linkplain #settle settled}: whether there was one. Why it waits for those under way:
     * of an office that asks many things at once they are none, and come back as soon as they are answered.
     *
     * @param left how many guesses there are, those kept included
     */
    synchronized boolean keepsGuess(LongSupplier left, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (underWay >= left.getAsLong()) {
            long wait = (until - System.nanoTime()) / 1_000_000;
            if (left.getAsLong() == 0 || wait <= 0) return false;
            try {
                wait(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        underWay++;
        return true;
    }

    synchronized void settle(boolean guessed) {
        underWay--;
        // Why even where there is none left: a list may have taken it meanwhile, and it is owed then.
        if (guessed) guesses.consumeIgnoringRateLimits(1);
        notifyAll();
    }
}
