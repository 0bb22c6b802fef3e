package fr.workinfrance.standalone.folder;

import org.jspecify.annotations.Nullable;

/** Why the standalone does not start, in one sentence for whoever typed the command. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        this(sentence, null);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
