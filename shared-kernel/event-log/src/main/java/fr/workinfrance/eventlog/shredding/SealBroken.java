package fr.workinfrance.eventlog.shredding;

import org.jspecify.annotations.Nullable;

/** What should open does not: it was altered, belongs to another person, or was sealed under another master key. A fault. */
public final class SealBroken extends RuntimeException {

    public SealBroken(String sentence) {
        this(sentence, null);
    }

    public SealBroken(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
