package fr.workinfrance.domain.party;

import fr.workinfrance.domain.attestation.CheckedText;

/**
 * The code by which somebody takes up an invitation, once: 19 random characters of Crockford's base32 (95 bits) and a check
 * character. It lets into a whole dossier, so it is longer than the codes of attestations and of shares, and none is taken for
 * another.
 *
 * @param text 20 characters, upper case, without separators
 */
public record InvitationCode(String text) {

    private static final int RANDOM_CHARACTERS = 19;

    public InvitationCode {
        if (!CheckedText.isOne(text, RANDOM_CHARACTERS)) throw new IllegalArgumentException("not an invitation's code");
    }

    /** The code made of the first 19 random bytes; five bits of each. */
    public static InvitationCode fromRandom(byte[] random) {
        var code = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) code.append(CheckedText.character(random[i]));
        return new InvitationCode(CheckedText.checked(code));
    }

    /**
     * The code somebody meant, read as an attestation's is.
     *
     * @throws IllegalArgumentException when it cannot be one, such as after a typing error
     */
    public static InvitationCode of(String typed) {
        return new InvitationCode(typed.length() <= 64 ? CheckedText.tidy(typed) : "");
    }

    /** In groups of four, as shown to whoever passes it on. */
    public String grouped() {
        return CheckedText.grouped(text);
    }

    /** Why hidden: whoever has it can use it, and text forms end up in logs. */
    @Override
    public String toString() {
        return "InvitationCode[…]";
    }
}
