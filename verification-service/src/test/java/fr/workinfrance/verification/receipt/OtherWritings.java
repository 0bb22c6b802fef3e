package fr.workinfrance.verification.receipt;

import java.util.ArrayList;
import java.util.List;

/** What lenient readers of base64url take for the same as one part of a token, and is not. */
public final class OtherWritings {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** The part filled up, and with each other last character. */
    public static List<String> of(String token, int part) {
        var parts = token.split("\\.", -1);
        var right = parts[part];
        var others = new ArrayList<String>();
        others.add(right + "=".repeat((4 - right.length() % 4) % 4));
        for (var digit : DIGITS.split("")) others.add(right.substring(0, right.length() - 1) + digit);
        others.removeIf(right::equals);
        return others.stream()
                .map(other -> {
                    parts[part] = other;
                    return String.join(".", parts);
                })
                .toList();
    }

    private OtherWritings() {}
}
