package fr.workinfrance.domain.attestation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Crockford's base32 with a check character of the same alphabet.
 *
 * <p>The check is a weighted sum over GF(32): it notices every single wrong character and every swap of neighbours, up to 31
 * characters. Why: Crockford's own modulus 37 needs characters that a QR code's compact upper-case mode does not have.
 */
public final class CheckedText {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    /** Characters that somebody types at most, and those of an address with a code at its end. */
    private static final int LONGEST = 64;

    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_CODE = 16;

    /** Of whatever host: the check tells whether it is a code, and the register whether it is one of ours. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)[\\s\\p{Cf}]*(?:https?://[^\\s?#]+|[^\\s/?#]+)/v/([^/?#]+)/?(?:[?#].*)?");

    private static final Pattern NAMED = Pattern.compile("[\\s\\p{Cf}]*\\p{L}[\\p{L}'’ -]{1,40}:(.+)");
    private static final Pattern WORD = Pattern.compile("(?i)[\\s\\p{Cf}]*code[\\s\\p{Z}](.+)");
    private static final int REDUCTION = 0b100101; // x^5 + x^2 + 1, primitive over GF(2)

    /** The character of the five lowest bits. */
    public static char character(int bits) {
        return ALPHABET.charAt(bits & 31);
    }

    /** The characters with their check behind them. */
    public static String checked(CharSequence characters) {
        return characters.toString() + ALPHABET.charAt(checkOf(characters));
    }

    /** What somebody meant: wide letters made plain, upper case, what separates dropped, O read as 0, I and L as 1. */
    public static String tidy(String typed) {
        return letters(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    }

    /**
     * The same out of the address that a QR code bears, or from behind the word that names it. Whatever is dropped, the check is of what
     * is left.
     */
    static String tidyWithin(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return letters(plain.length() > LONGEST_ADDRESS ? plain : held(plain));
    }

    /** The same where it is so many characters and their check; nothing else. */
    static Optional<String> read(String typed, int characters) {
        if (!isShort(typed)) return Optional.empty();
        return Optional.of(tidyWithin(typed)).filter(text -> isOne(text, characters));
    }

    /** Whether somebody may have typed one: what stands in an address is not counted. */
    static boolean isShort(String typed) {
        return typed.length() <= LONGEST
                || typed.length() <= LONGEST_ADDRESS && ADDRESS.matcher(typed).matches();
    }

    // Why asked first whether there can be any: nearly all that is asked is a bare code.
    private static String held(String plain) {
        if (plain.indexOf('/') >= 0) {
            var address = ADDRESS.matcher(plain);
            if (address.matches()) return address.group(1);
        }
        if (plain.indexOf(':') >= 0) {
            var named = NAMED.matcher(plain);
            if (named.matches()) return named.group(1);
        }
        // Why only where it is too long: CODE may be how a code begins.
        if (letters(plain).length() <= LONGEST_CODE) return plain;
        var word = WORD.matcher(plain);
        return word.matches() ? word.group(1) : plain;
    }

    private static String letters(String plain) {
        var letters = new StringBuilder(plain.length());
        for (char c : plain.toUpperCase(Locale.ROOT).toCharArray()) if (!isSeparator(c)) letters.append(likelier(c));
        return letters.toString();
    }

    private static boolean isSeparator(char c) {
        if (c == '.' || c == '_' || c == '\u2212' || c >= '\t' && c <= '\r' || Character.isSpaceChar(c)) return true;
        int kind = Character.getType(c);
        return kind == Character.DASH_PUNCTUATION || kind == Character.FORMAT;
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
