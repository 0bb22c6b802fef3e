package fr.workinfrance.command.pieces.inside;

/** A part packed by LZW (ISO 32000-2, 7.4.4): of each code only the length is kept, which is enough to count. */
final class Lzw implements Inside {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int MOST = 4096;

    private final Room.Part room;
    private final int[] lengths = new int[MOST];
    private int known = END + 1;
    private int before;
    private int bits;
    private int held;

    Lzw(Room.Part room) {
        this.room = room;
        java.util.Arrays.fill(lengths, 0, CLEAR, 1);
    }

    @Override
    public boolean look(byte[] bytes, int from, int length) throws UnsuitablePiece {
        for (int i = from; i < from + length; i++) {
            bits = bits << 8 | bytes[i] & 0xFF;
            held += 8;
            if (held >= width() && !took(code())) return false;
        }
        return true;
    }

    /** As wide as the codes are when they change their width early, which is the custom. */
    private int width() {
        return known + 1 >= 2048 ? 12 : known + 1 >= 1024 ? 11 : known + 1 >= 512 ? 10 : 9;
    }

    private int code() {
        held -= width();
        int code = bits >>> held;
        bits &= (1 << held) - 1;
        return code;
    }

    private boolean took(int code) throws UnsuitablePiece {
        if (code == CLEAR) {
            known = END + 1;
            before = 0;
            return true;
        }
        if (code == END || code > known || code == known && before == 0) return false;
        int length = code == known ? before + 1 : lengths[code];
        room.take(length);
        if (before > 0 && known < MOST - 1) lengths[known++] = before + 1;
        before = length;
        return true;
    }
}
