package fr.workinfrance.verification.offline;

import java.io.IOException;

/** Why nothing can be checked with what is there, as something that is said in the language of whoever sits at the terminal. */
final class Unusable extends IOException {

    /** Its sentences: {@code offline.line.unusable.NOT_KEYS}. */
    enum Why {
        /** The file, by its name, does not hold certificates. A network that wants a sign-in answers with a page of its own. */
        NOT_KEYS,
        NOT_A_LIST,
        /** By none of the keys that may sign it. */
        FOREIGN_LIST,
        /** By one that others may have used since. */
        REVOKED_LIST,
        NO_FILE,
        NOT_AN_ADDRESS,
        /** What comes over an open line may come from anybody. */
        NOT_SECURE,
        /** With this status of HTTP. */
        REFUSED,
        SILENT,
        /** Larger than anything that is fetched. */
        ENDLESS
    }

    private final Why why;
    private final String fact;

    Unusable(Why why, String fact, Throwable cause) {
        super(why + " " + fact, cause);
        this.why = why;
        this.fact = fact;
    }

    Unusable(Why why, String fact) {
        super(why + " " + fact);
        this.why = why;
        this.fact = fact;
    }

    String inWords(OfflineWords words) {
        return words.say("unusable." + why, fact);
    }
}
