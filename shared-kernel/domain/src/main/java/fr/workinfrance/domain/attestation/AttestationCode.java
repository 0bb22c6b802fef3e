package fr.workinfrance.domain.attestation;

import java.util.Optional;

/**
 * The code by which anybody checks an attestation: 12 random characters of Crockford's base32 (60 bits) and a check
 * character of the same alphabet. Random, never the dossier's number, so that it can be neither guessed nor counted.
 *
 * @param text 13 characters, upper case, without separators
 */
public record AttestationCode(String text) {

    private static final int RANDOM_CHARACTERS = 12;

    public AttestationCode {
        if (!isOne(text)) throw new IllegalArgumentException("not an attestation code");
    }

    /** The code made of 60 random bits; the four highest bits of the argument are ignored. */
    public static AttestationCode fromRandom(long bits) {
        var code = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) code.append(CheckedText.character((int) (bits >>> (5 * i))));
        return new AttestationCode(CheckedText.checked(code));
    }

    /**
     * The code somebody meant, as {@link CheckedText#tidyWithin} reads it.
     *
     * @throws IllegalArgumentException when it cannot be one, such as after a typing error
     */
    public static AttestationCode of(String typed) {
        return new AttestationCode(CheckedText.tidyWithin(typed));
    }

    /** The same, or nothing where it cannot be one. */
    public static Optional<AttestationCode> read(String typed) {
        return CheckedText.read(typed, RANDOM_CHARACTERS).map(AttestationCode::new);
    }

    /** Whether {@link #of} would read a code. */
    public static boolean isReadable(String typed) {
        return read(typed).isPresent();
    }

    /** In groups of four, as printed for people: {@code 7F3K-9Q2X-M4TB-C}. */
    public String grouped() {
        return CheckedText.grouped(text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isOne(String text) {
        return CheckedText.isOne(text, RANDOM_CHARACTERS);
    }
}
