package fr.workinfrance.verification.nesting;

/**
 * Whether a value in ASN.1 (ITU-T X.690) may be given to a reader. Why asked first: readers go into each value that is in another by
 * calling themselves, and read each byte through all that are around it. A signature that is nothing but sequences in sequences took
 * one of them more than a second for every sixty thousand bytes, or its stack overflowed.
 */
public final class Nesting {

    /** Three times what a seal with the token of a time-stamp in it has. */
    private static final int DEEPEST = 64;

    /** Of a value that ends where two zeros stand. */
    private static final int OPEN = -1;

    private final byte[] ber;
    private final int[] ends = new int[DEEPEST];
    private int depth;
    private int at;

    private Nesting(byte[] ber) {
        this.ber = ber;
    }

    /** Whether the first value in there is whole, and nowhere too deep; what is behind it is not looked at. */
    public static boolean isModest(byte[] ber) {
        return new Nesting(ber).isModest();
    }

    private boolean isModest() {
        do {
            if (!enteredOrPassed()) return false;
            while (depth > 0 && ends[depth - 1] == at) depth--;
        } while (depth > 0);
        return true;
    }

    /** Goes by one value, or into it where others are in it; false where that cannot be. */
    private boolean enteredOrPassed() {
        if (depth > 0 && ends[depth - 1] == OPEN && read(0) == 0 && read(1) == 0) {
            at += 2;
            depth--;
            return true;
        }
        boolean isMadeOfOthers = (read(0) & 0x20) != 0;
        int length = lengthBehindTheTag();
        if (length == OPEN) return isMadeOfOthers && entered(OPEN);
        if (length < 0 || length > limit() - at) return false;
        if (isMadeOfOthers) return entered(at + length);
        at += length;
        return true;
    }

    private boolean entered(int end) {
        if (depth == DEEPEST) return false;
        ends[depth++] = end;
        return true;
    }

    /** Where the innermost value ends of which that is known. */
    private int limit() {
        for (int i = depth - 1; i >= 0; i--) if (ends[i] != OPEN) return ends[i];
        return ber.length;
    }

    /** How long the value is that begins here, which is then where its content begins; below {@link #OPEN} where nobody knows. */
    private int lengthBehindTheTag() {
        boolean isLong = (read(0) & 0x1F) == 0x1F;
        at++;
        if (isLong) while ((read(0) & 0x80) != 0 && at < ber.length) at++;
        if (isLong) at++;
        int first = read(0);
        at++;
        if (first < 0) return OPEN - 1;
        if (first < 0x80) return first;
        if (first == 0x80) return OPEN;
        int bytes = first & 0x7F;
        if (bytes > 4 || bytes > ber.length - at) return OPEN - 1;
        long length = 0;
        for (int i = 0; i < bytes; i++) length = length << 8 | read(i);
        at += bytes;
        return length > ber.length ? OPEN - 1 : (int) length;
    }

    /** Negative beyond the end. */
    private int read(int further) {
        return at + further < ber.length ? ber[at + further] & 255 : -1;
    }
}
