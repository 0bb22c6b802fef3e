package fr.workinfrance.verification.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one seal says it covers: everything from the first byte to {@code end}, except the hole that holds the seal itself.
 *
 * <p>Why bytes and not PDF objects: a seal covers bytes. Nothing of a stranger's file is decompressed, followed or run, so no
 * file, however made, can cost more than reading it once.
 */
record SealedRange(int hole, int afterHole, int end) {

    private static final byte[] MARK = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");
    private static final int MOST = 16;

    /** Every range the file speaks of, once, the last first; those that make no sense are left out. */
    static List<SealedRange> in(byte[] file) {
        var found = new ArrayList<SealedRange>();
        var behind = new Behind(file);
        var matcher = NUMBERS.matcher(behind);
        for (int at = last(MARK, file, file.length); at >= 0 && found.size() < MOST; at = last(MARK, file, at)) {
            var numbers = numbers(matcher.reset(behind.at(at + MARK.length)));
            if (numbers != null && makesSense(numbers, file.length))
                found.add(new SealedRange((int) numbers[1], (int) numbers[2], (int) (numbers[2] + numbers[3])));
        }
        return List.copyOf(new LinkedHashSet<>(found));
    }

    private static boolean makesSense(long[] n, int length) {
        return n[0] == 0 && n[1] > 0 && n[2] > n[1] + 2 && n[3] > 0 && n[2] + n[3] <= length;
    }

    /** Where a word begins for the last time, whole before a place; negative when it does not. */
    static int last(byte[] word, byte[] file, int before) {
        for (int at = before - word.length; at >= 0; at--)
            if (file[at] == word[0] && Arrays.equals(file, at, at + word.length, word, 0, word.length)) return at;
        return -1;
    }

    /** The four numbers between brackets, or null when that is not what stands there. */
    private static long @Nullable [] numbers(Matcher behind) {
        if (!behind.lookingAt()) return null;
        return IntStream.rangeClosed(1, 4)
                .mapToLong(i -> Long.parseLong(behind.group(i)))
                .toArray();
    }

    /** The letters behind a mark. Why a view: a file may hold two million marks, and a copy for each were a gigabyte. */
    private static final class Behind implements CharSequence {
        private static final int MOST_LETTERS = 80;
        private final byte[] file;
        private int from;

        Behind(byte[] file) {
            this.file = file;
        }

        Behind at(int place) {
            from = place;
            return this;
        }

        @Override
        public int length() {
            return Math.min(MOST_LETTERS, file.length - from);
        }

        @Override
        public char charAt(int index) {
            return (char) (file[from + index] & 255);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new String(file, from + start, end - start, StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return subSequence(0, length()).toString();
        }
    }
}
