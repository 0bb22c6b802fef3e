package fr.workinfrance.command.pieces;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The last bytes of a file. */
record Tail(byte[] bytes) {

    private static final byte[] ARCHIVE_END = {'P', 'K', 5, 6};
    private static final int ARCHIVE_END_LENGTH = 22;

    /** As many bytes as the end of an archive may be long: its record and the longest comment. */
    static final int LONGEST = ARCHIVE_END_LENGTH + 0xFFFF;

    int length() {
        return bytes.length;
    }

    boolean endsWith(byte[] end) {
        int from = bytes.length - end.length;
        return from >= 0 && Arrays.equals(bytes, from, bytes.length, end, 0, end.length);
    }

    int lastIndexOf(byte[] wanted) {
        for (int i = bytes.length - wanted.length; i >= 0; i--) if (isAt(i, wanted)) return i;
        return Integer.MIN_VALUE;
    }

    /** Some cameras fill the last block with zeros. */
    Tail withoutPadding() {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) end--;
        return new Tail(Arrays.copyOf(bytes, end));
    }

    /** Whether the file is an archive as well, whatever it begins like: archives are read from their end. */
    boolean isArchiveEnd() {
        for (int i = bytes.length - ARCHIVE_END_LENGTH; i >= 0; i--)
            if (isAt(i, ARCHIVE_END) && i + ARCHIVE_END_LENGTH + commentLength(i) == bytes.length) return true;
        return false;
    }

    private int commentLength(int archiveEnd) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(archiveEnd + 20) & 0xFFFF;
    }

    private boolean isAt(int from, byte[] wanted) {
        return Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
    }
}
