package fr.workinfrance.command.pieces.inside;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A part packed by Flate, unpacked a few kilobytes at a time and shown on, never kept. */
final class Flated implements Inside {

    private final Inflater inflater = new Inflater();
    private final byte[] some = new byte[1 << 15];
    private final Room.Part room;
    private final Inside next;
    private boolean nextLooks = true;

    Flated(Room.Part room, Inside next) {
        this.room = room;
        this.next = next;
    }

    @Override
    public boolean look(byte[] bytes, int from, int length) throws UnsuitablePiece {
        inflater.setInput(bytes, from, length);
        boolean more = false;
        try {
            more = unpacked();
        } catch (DataFormatException itEndsHere) {
            // Why no fault: readers show what they can of a damaged part, and so much was counted.
        } finally {
            if (!more) inflater.end();
        }
        return more;
    }

    private boolean unpacked() throws DataFormatException, UnsuitablePiece {
        while (true) {
            int got = inflater.inflate(some);
            room.take(got);
            if (nextLooks && got > 0) nextLooks = next.look(some, 0, got);
            if (inflater.finished() || inflater.needsDictionary()) return false;
            if (got == 0) return true;
        }
    }
}
