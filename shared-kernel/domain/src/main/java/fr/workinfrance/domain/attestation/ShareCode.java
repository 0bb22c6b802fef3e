package fr.workinfrance.domain.attestation;

import java.util.Optional;

/**
 * The code by which one recipient checks an attestation, for a while: 15 random characters of Crockford's base32 (75 bits) and a
 * check character. Longer than an
 * {@link AttestationCode}, so that neither is taken for the other.
 *
 * <p>Why longer: what its holder lets it show is locked with it, so that guessing must be hopeless without asking us too.
 *
 * @param text 16 characters, upper case, without separators
 */
public record ShareCode(String text) {

    private static final int RANDOM_CHARACTERS = 15;

    public ShareCode {
        if (!isOne(text)) throw new IllegalArgumentException("not a share code");
    }

    /** The code made of the first 15 random bytes; five bits of each. */
    public static ShareCode fromRandom(byte[] random) {
        var code = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) code.append(CheckedText.character(random[i]));
        return new ShareCode(CheckedText.checked(code));
    }

    /**
     * The code somebody meant, read as an attestation's is.
     *
     * @throws IllegalArgumentException when it cannot be one, such as after a typing error
     */
    public static ShareCode of(String typed) {
        return new ShareCode(CheckedText.tidyWithin(typed));
    }

    /** The same, or nothing where it cannot be one. */
    public static Optional<ShareCode> read(String typed) {
        return CheckedText.read(typed, RANDOM_CHARACTERS).map(ShareCode::new);
    }

    /** Whether {@link #of} would read a code. */
    public static boolean isReadable(String typed) {
        return read(typed).isPresent();
    }

    /** Whether it looks as if a share code was meant, mistyped or not: an attestation's code is shorter. */
    public static boolean isMeant(String typed) {
        return CheckedText.isShort(typed) && CheckedText.tidyWithin(typed).length() > RANDOM_CHARACTERS;
    }

    /** In groups of four, as printed for people: {@code 7F3K-9Q2X-M4TB-C0DE}. */
    public String grouped() {
        return CheckedText.grouped(text);
    }

    /** Why hidden: whoever has it can use it, and text forms end up in logs. */
    @Override
    public String toString() {
        return "ShareCode[…]";
    }

    private static boolean isOne(String text) {
        return CheckedText.isOne(text, RANDOM_CHARACTERS);
    }
}
