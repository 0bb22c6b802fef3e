package fr.workinfrance.eventlog.shredding;

import org.jspecify.annotations.Nullable;

/** The service cannot start: the master key is not readable, or is not a key. Its message says what to do. */
public final class MasterKeyUnusable extends RuntimeException {

    MasterKeyUnusable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
