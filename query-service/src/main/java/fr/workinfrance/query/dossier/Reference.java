package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.party.DossierId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The short form of a dossier's number: its first eight digits, upper case, as people say and search it. */
public final class Reference {
    private static final int LENGTH = 8;
    private static final Pattern START = Pattern.compile("[0-9A-F]{1,8}");

    public static String of(DossierId id) {
        return id.toString().substring(0, LENGTH).toUpperCase(Locale.ROOT);
    }

    /** What somebody typed to find a dossier, tidied; empty when no reference can start so. */
    public static Optional<String> startOf(String typed) {
        var tidy = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]", "");
        var start = tidy.length() > LENGTH && tidy.charAt(LENGTH) == '-' ? tidy.substring(0, LENGTH) : tidy;
        return START.matcher(start).matches() ? Optional.of(start) : Optional.empty();
    }

    /** A whole reference out of an address, tidied; empty when it is none. */
    public static String whole(String typed) {
        return startOf(typed).filter(start -> start.length() == LENGTH).orElse("");
    }

    private Reference() {}
}
