package fr.workinfrance.domain.symbol;

import fr.workinfrance.domain.attestation.AttestationCode;

/**
 * The 21 digits by which the symbol names an authorisation: 1, then the number that the 60 random bits of the code are. Whoever has
 * the symbol has the code, and can ask whether it holds today.
 */
public final class FileNumber {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 12;
    private static final int DIGITS = 20;

    public static String of(AttestationCode code) {
        long number = 0;
        for (int i = RANDOM_CHARACTERS - 1; i >= 0; i--)
            number = number << 5 | ALPHABET.indexOf(code.text().charAt(i));
        var digits = Long.toString(number);
        // Law: the number never begins with 0 (2D-Doc 3.1.3, 5N).
        return "1" + "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** @throws UnreadableSymbol when it is no number of ours */
    public static AttestationCode toCode(String digits) {
        if (!digits.matches("10[0-9]{19}")) throw new UnreadableSymbol("not a number of ours");
        long number;
        try {
            number = Long.parseLong(digits.substring(2));
        } catch (NumberFormatException e) {
            throw new UnreadableSymbol("not a number of ours");
        }
        if (number >>> 5 * RANDOM_CHARACTERS != 0) throw new UnreadableSymbol("not a number of ours");
        return AttestationCode.fromRandom(number);
    }

    private FileNumber() {}
}
