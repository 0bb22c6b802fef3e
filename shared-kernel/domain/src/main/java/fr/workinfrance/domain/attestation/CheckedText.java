package fr.workinfrance.domain.attestation;

import java.util.Locale;

/**
 * Crockford's base32 with a check character of the same alphabet.
 *
 * <p>The check is a weighted sum over GF(32): it notices every single wrong character and every swap of neighbours, up to 31
 * characters. Why: Crockford's own modulus 37 needs characters that a QR code's compact upper-case mode does not have.
 */
public final class CheckedText {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int REDUCTION = 0b100101; // x^5 + x^2 + 1, primitive over GF(2)

    /** The character of the five lowest bits. */
    public static char character(int bits) {
        return ALPHABET.charAt(bits & 31);
    }

    /** The characters with their check behind them. */
    public static String checked(CharSequence characters) {
        return characters.toString() + ALPHABET.charAt(checkOf(characters));
    }

    /** What somebody meant: upper case, separators dropped, O read as 0, I and L as 1. */
    public static String tidy(String typed) {
        var tidy = new StringBuilder(typed.length());
        typed.toUpperCase(Locale.ROOT)
                .chars()
                .filter(c -> !isSeparator(c))
                .forEach(c -> tidy.append(likelier((char) c)));
        return tidy.toString();
    }

    private static boolean isSeparator(int c) {
        return c == '-' || c >= '\t' && c <= '\r' || Character.isSpaceChar(c);
    }

    private static char likelier(char c) {
        return switch (c) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> c;
        };
    }

    /** In groups of four, as printed for people. */
    public static String grouped(String text) {
        var grouped = new StringBuilder(text.length() + text.length() / GROUP);
        for (int i = 0; i < text.length(); i++) {
            if (i > 0 && i % GROUP == 0) grouped.append('-');
            grouped.append(text.charAt(i));
        }
        return grouped.toString();
    }

    /** Whether it is so many characters of the alphabet and the right check behind them. */
    public static boolean isOne(String text, int characters) {
        return text.length() == characters + 1
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && checkOf(text.substring(0, characters)) == ALPHABET.indexOf(text.charAt(characters));
    }

    private static int checkOf(CharSequence characters) {
        int check = 0;
        for (int i = 0; i < characters.length(); i++)
            check = timesAlpha(check ^ ALPHABET.indexOf(characters.charAt(i)));
        return check;
    }

    private static int timesAlpha(int element) {
        int shifted = element << 1;
        return (shifted & 0b100000) == 0 ? shifted : shifted ^ REDUCTION;
    }

    private CheckedText() {}
}
