package fr.workinfrance.verification.calling;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address that a stranger asks us to write to, and the mailbox behind it. */
public final class Mailbox {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@,;:<>\"()\\[\\]\\\\]+@[^\\s\\p{Cntrl}@,;:<>\"()\\[\\]\\\\]+");

    /** Whether it is written as one. */
    public static boolean isAddress(String typed) {
        return typed.length() <= LONGEST && ADDRESS.matcher(typed).matches();
    }

    /**
     * The same for each way to write to it: {@code Chef+1@Example.org} is {@code chef@example.org}. Why without what follows a plus:
     * servers deliver all of them to one person, who would be asked by each.
     */
    public static String of(String address) {
        int at = address.indexOf('@');
        var name = address.substring(0, at).toLowerCase(Locale.ROOT);
        int plus = name.indexOf('+');
        return (plus > 0 ? name.substring(0, plus) : name) + "@" + domain(address.substring(at + 1));
    }

    private static String domain(String written) {
        var plain = written.toLowerCase(Locale.ROOT).replaceFirst("[.]+$", "");
        try {
            return IDN.toASCII(plain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return plain;
        }
    }

    private Mailbox() {}
}
