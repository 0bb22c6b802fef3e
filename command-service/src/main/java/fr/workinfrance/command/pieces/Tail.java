package fr.workinfrance.command.pieces;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The last bytes of a file. */
record Tail(byte[] bytes) {

    private static final byte[] ARCHIVE_END = {'P', 'K', 5, 6};
    private static final int ARCHIVE_END_LENGTH = 22;
    private static final byte[] NOTES = {'S', 'E', 'F', 'H'};
    private static final byte[] NOTES_END = {'S', 'E', 'F', 'T'};

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

    /**
     * What stands before the notes that telephones of Samsung write behind a picture: the words and pictures of a scene, each found from
     * the list at the end ({@code SEFH}, version, how many, for each its kind, how far before the list it begins, and how long it is;
     * then the list's own length and {@code SEFT}). The same where there are none, or where they are longer than is kept here.
     */
    Tail withoutNotes() {
        if (!endsWith(NOTES_END)) return this;
        int length = little(bytes.length - 8);
        int list = bytes.length - 8 - length;
        if (length < 12 || list < 0 || !isAt(list, NOTES)) return this;
        int count = little(list + 8);
        if (count < 0 || count > (length - 12) / 12) return this;
        int begin = list;
        for (int i = 0; i < count; i++) {
            int before = little(list + 12 + 12 * i + 4);
            if (before < 0 || before > list) return this;
            begin = Math.min(begin, list - before);
        }
        return new Tail(Arrays.copyOf(bytes, begin));
    }

    private int little(int at) {
        return at < 0
                ? -1
                : ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
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
