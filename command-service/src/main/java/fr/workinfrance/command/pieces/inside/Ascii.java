package fr.workinfrance.command.pieces.inside;

/** A part written in letters (ISO 32000-2, 7.4.2 and 7.4.3), shown on as the bytes they stand for. */
final class Ascii implements Inside {

    /** How many letters make how many bytes, and what ends them. */
    private enum Kind {
        HEX(16, 2, 1, '>'),
        BASE_85(85, 5, 4, '~');

        private final int base;
        private final int letters;
        private final int bytes;
        private final int end;

        Kind(int base, int letters, int bytes, int end) {
            this.base = base;
            this.letters = letters;
            this.bytes = bytes;
            this.end = end;
        }

        int digit(int letter) {
            if (this == HEX) return Character.digit(letter, base);
            return letter >= '!' && letter <= 'u' ? letter - '!' : -1;
        }
    }

    private final Kind kind;
    private final Inside next;
    private final byte[] some = new byte[1 << 12];
    private int filled;
    private long value;
    private int digits;

    private Ascii(Kind kind, Inside next) {
        this.kind = kind;
        this.next = next;
    }

    static Ascii hex(Inside next) {
        return new Ascii(Kind.HEX, next);
    }

    static Ascii base85(Inside next) {
        return new Ascii(Kind.BASE_85, next);
    }

    @Override
    public boolean look(byte[] letters, int from, int length) throws UnsuitablePiece {
        for (int i = from; i < from + length; i++) {
            if (letters[i] == kind.end) {
                end();
                shown();
                return false;
            }
            take(letters[i]);
            if (filled > some.length - kind.bytes && !shown()) return false;
        }
        return shown();
    }

    private void take(int letter) {
        int digit = kind.digit(letter);
        if (letter == 'z' && kind == Kind.BASE_85 && digits == 0) fill(kind.bytes);
        else if (digit >= 0) {
            value = value * kind.base + digit;
            if (++digits == kind.letters) fill(kind.bytes);
        }
    }

    /** The last group may be shorter; what it lacks counts as the highest digit. */
    private void end() {
        if (digits == 0) return;
        int whole = Math.max(1, kind.bytes - (kind.letters - digits));
        for (; digits < kind.letters; digits++) value = value * kind.base + kind.base - 1;
        fill(whole);
    }

    private void fill(int count) {
        for (int i = kind.bytes - 1; i >= 0; i--, value >>= 8) some[filled + i] = (byte) value;
        filled += count;
        value = 0;
        digits = 0;
    }

    private boolean shown() throws UnsuitablePiece {
        int count = filled;
        filled = 0;
        return count == 0 || next.look(some, 0, count);
    }
}
