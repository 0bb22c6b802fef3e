package fr.workinfrance.verification.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int MOST_LAST = 12;
    private static final int MOST_FIRST = 4;

    /**
     * The ranges that the file speaks of, each once, the last first; those that make no sense are left out. Why some from its
     * beginning too: whatever somebody writes behind a seal of ours, it is the first.
     */
    static List<SealedRange> in(byte[] file) {
        var first = new LinkedHashSet<SealedRange>();
        var last = new LinkedHashSet<SealedRange>();
        @Nullable SealedRange newest = null;
        var behind = new Behind(file);
        var matcher = NUMBERS.matcher(behind);
        for (int at = next(MARK, file, 0); at >= 0; at = next(MARK, file, at + MARK.length)) {
            if (!matcher.reset(behind.at(at + MARK.length)).lookingAt()) continue;
            var range = said(matcher, behind);
            if (range == null || range.end > file.length || range.equals(newest)) continue;
            newest = range;
            if (first.size() < MOST_FIRST) first.add(range);
            last.remove(range);
            last.add(range);
            if (last.size() > MOST_LAST) last.removeFirst();
        }
        var found = new LinkedHashSet<>(last.reversed());
        found.addAll(first.reversed());
        return List.copyOf(found);
    }

    /** What four numbers of nine digits at most say; null where that makes no sense. */
    private static @Nullable SealedRange said(Matcher matcher, Behind behind) {
        int hole = behind.number(matcher, 2);
        int afterHole = behind.number(matcher, 3);
        int length = behind.number(matcher, 4);
        boolean makesSense = behind.number(matcher, 1) == 0 && hole > 0 && afterHole > hole + 2 && length > 0;
        return makesSense ? new SealedRange(hole, afterHole, afterHole + length) : null;
    }

    /** Where a word begins for the first time from a place on; negative when it does not. */
    private static int next(byte[] word, byte[] file, int from) {
        for (int at = from; at <= file.length - word.length; at++)
            if (file[at] == word[0] && Arrays.equals(file, at, at + word.length, word, 0, word.length)) return at;
        return -1;
    }

    /** Where a word begins for the last time, whole before a place; negative when it does not. */
    static int last(byte[] word, byte[] file, int before) {
        for (int at = before - word.length; at >= 0; at--)
            if (file[at] == word[0] && Arrays.equals(file, at, at + word.length, word, 0, word.length)) return at;
        return -1;
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

        /** Why digit by digit: a text for each number of two million marks were a gigabyte as well. */
        int number(Matcher matcher, int group) {
            int number = 0;
            for (int at = matcher.start(group); at < matcher.end(group); at++) number = 10 * number + charAt(at) - '0';
            return number;
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
