package fr.workinfrance.command.body;

import fr.workinfrance.command.body.BodyProblem.Kind;
import fr.workinfrance.service.wording.Written;
import org.jspecify.annotations.Nullable;

/** What a text from outside may hold: anything people write, nothing that only machines do. */
final class Texts {

    static final int LONGEST = 10_000;

    /** What is wrong with a text that must say something. */
    static @Nullable Kind faultOfRequired(String text) {
        return text.isBlank() ? Kind.MISSING : faultOf(text);
    }

    /** What is wrong with a text that may be empty. */
    static @Nullable Kind faultOf(String text) {
        if (text.length() > LONGEST) return Kind.TOO_LONG;
        return text.codePoints().allMatch(Written::isWritten) ? null : Kind.UNSUITED_CHARACTERS;
    }

    /** A name from outside, short enough to be told back. */
    static String shortened(String name) {
        return Written.cut(name, 60);
    }

    private Texts() {}
}
