package fr.workinfrance.domain.attestation;

import java.util.Locale;

/**
 * The code by which anybody checks an attestation: 12 random characters of Crockford's base32 (60 bits) and a check
 * character of the same alphabet. Random, never the dossier's number, so that it can be neither guessed nor counted.
 *
 * <p>The check is a weighted sum over GF(32): it notices every single wrong character and every swap of neighbours.
 * Why: Crockford's own modulus 37 needs characters that a QR code's compact upper-case mode does not have.
 *
 * @param text 13 characters, upper case, without separators
 */
public record AttestationCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 12;
    private static final int REDUCTION = 0b100101; // x^5 + x^2 + 1, primitive over GF(2)

    public AttestationCode {
        if (!isOne(text)) throw new IllegalArgumentException("not an attestation code");
    }

    /** The code made of 60 random bits; the four highest bits of the argument are ignored. */
    public static AttestationCode fromRandom(long bits) {
        var code = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) code.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
        return new AttestationCode(code.toString() + ALPHABET.charAt(checkOf(code)));
    }

    /**
     * The code somebody meant: upper case, separators dropped, O read as 0, I and L as 1.
     *
     * @throws IllegalArgumentException when it cannot be one, such as after a typing error
     */
    public static AttestationCode of(String typed) {
        return new AttestationCode(tidy(typed));
    }

    /** Whether {@link #of} would read a code. */
    public static boolean isReadable(String typed) {
        return typed.length() <= 64 && isOne(tidy(typed));
    }

    /** In groups of four, as printed for people: {@code 7F3K-9Q2X-M4TB-C}. */
    public String grouped() {
        return text.replaceAll("(.{4})(?!$)", "$1-");
    }

    @Override
    public String toString() {
        return text;
    }

    private static String tidy(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static boolean isOne(String text) {
        return text.length() == RANDOM_CHARACTERS + 1
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && checkOf(text.substring(0, RANDOM_CHARACTERS)) == ALPHABET.indexOf(text.charAt(RANDOM_CHARACTERS));
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
}
