package fr.workinfrance.domain.symbol;

/** Bytes in the 32 characters A–Z and 2–7 (RFC 4648), without padding. */
public final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = held << 8 | b & 0xFF;
            for (bits += 8; bits >= 5; bits -= 5) text.append(ALPHABET.charAt(held >> bits - 5 & 31));
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt(held << 5 - bits & 31)).toString();
    }

    /** @throws UnreadableSymbol when a character is none of the 32, or the last bits mean nothing */
    public static byte[] decode(String text) {
        var bytes = new byte[text.length() * 5 / 8];
        int filled = 0;
        int held = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) throw new UnreadableSymbol("not base 32");
            held = held << 5 | digit;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[filled++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        if (bits >= 5 || held != 0) throw new UnreadableSymbol("not base 32");
        return bytes;
    }

    private Base32() {}
}
