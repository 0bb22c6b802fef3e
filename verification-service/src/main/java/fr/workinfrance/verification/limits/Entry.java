package fr.workinfrance.verification.limits;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * A question that was let in, or not, until it is answered. Only then is it known whether it was a guess: what was kept for that case
 * is given back where it was none.
 */
public final class Entry implements AutoCloseable {

    /** What was taken for it, to be given back or not. */
    enum Taken {
        NOTHING,
        /** One of the few questions of whoever is slowed down. */
        SLOW,
        /** A guess of its client's. */
        GUESS,
        /** The same, and one of everybody's. */
        GUESS_OF_ALL
    }

    private final Client client;
    private final Bucket guessesOfAll;
    private final Taken taken;
    private final Duration refusedFor;
    private boolean settled;

    Entry(Client client, Bucket guessesOfAll, Taken taken, Duration refusedFor) {
        this.client = client;
        this.guessesOfAll = guessesOfAll;
        this.taken = taken;
        this.refusedFor = refusedFor;
        if (!refusedFor.isZero()) found();
    }

    /** Zero where it may be answered now, else how long to wait before asking again. */
    public Duration refusedFor() {
        return refusedFor;
    }

    /**
     * What was asked about exists: a paper in hand is no guess, and costs nothing of what guesses cost. Why only afterwards: an answer
     * that only what exists is given would tell what exists.
     */
    public void found() {
        if (!settled && taken == Taken.SLOW) client.slowly().addTokens(1);
        settle(false);
    }

    /** It was a code that might have existed and does not. */
    public void guessed() {
        settle(true);
    }

    /** Neither of them: no guess, and of whoever is slowed down one of few questions all the same. */
    @Override
    public void close() {
        settle(false);
    }

    private void settle(boolean guess) {
        if (settled) return;
        settled = true;
        boolean ofAll = taken == Taken.GUESS_OF_ALL;
        if (ofAll || taken == Taken.GUESS) client.settle(guess);
        else if (guess) client.guesses().tryConsume(1);
        if (guess && !ofAll) guessesOfAll.tryConsume(1);
        if (!guess && ofAll) guessesOfAll.addTokens(1);
    }
}
