package fr.workinfrance.query.audit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Under what an auditor sees whoever asked: what they are and a number, the same each time, that names nobody. */
final class Pseudonym {

    private static final Pattern ACTOR = Pattern.compile("(applicant|officer|auditor|administrator):([^@]+)(@.*)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int SHORT = 8;

    /** @param actor as the log has it, such as {@code officer:<account>@DIRECCTE-75} */
    static String of(String actor) {
        var parts = ACTOR.matcher(actor);
        return parts.matches() ? parts.group(1) + ":" + number(parts.group(2)) + agency(parts.group(3)) : actor;
    }

    /** The same, short enough for a column. */
    static String shortened(String actor) {
        var parts = ACTOR.matcher(actor);
        return parts.matches()
                ? parts.group(1) + ":" + number(parts.group(2)).substring(0, SHORT) + agency(parts.group(3))
                : actor;
    }

    // Why: the accounts of before numbers were drawn stand in the log under their login.
    private static String number(String account) {
        return NUMBER.matcher(account).matches()
                ? account
                : UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    private static String agency(@Nullable String at) {
        return at == null ? "" : at;
    }

    private Pseudonym() {}
}
