package fr.workinfrance.command.pieces.inside;

/** A part packed by run lengths (ISO 32000-2, 7.4.5): only counted. */
final class RunLength implements Inside {

    private static final int END = 128;

    private final Room.Part room;
    private int literal;
    private boolean repeated;

    RunLength(Room.Part room) {
        this.room = room;
    }

    @Override
    public boolean look(byte[] bytes, int from, int length) throws UnsuitablePiece {
        for (int i = from; i < from + length; i++) {
            int next = bytes[i] & 0xFF;
            if (literal > 0) literal--;
            else if (repeated) repeated = false;
            else if (next == END) return false;
            else begin(next);
        }
        return true;
    }

    private void begin(int run) throws UnsuitablePiece {
        repeated = run > END;
        literal = repeated ? 0 : run + 1;
        room.take(repeated ? 257 - run : literal);
    }
}
