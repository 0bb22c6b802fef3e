package fr.workinfrance.command.pieces.inside;

/** How much of one document was unpacked so far, against what it may become. */
final class Room {

    private final Bounds bounds;
    private long taken;

    Room(Bounds bounds) {
        this.bounds = bounds;
    }

    Bounds bounds() {
        return bounds;
    }

    /** One packed part of the document. */
    Part part() {
        return new Part();
    }

    /** The room that one part takes. */
    final class Part {
        private long mine;

        void take(long bytes) throws UnsuitablePiece {
            mine += bytes;
            taken += bytes;
            if (mine > bounds.unpackedStream() || taken > bounds.unpacked())
                throw new UnsuitablePiece(UnsuitablePiece.Why.SWELLS);
        }
    }
}
