package fr.workinfrance.command.pieces.inside;

/**
 * A JPEG picture, by its markers (ITU-T T.81, annex B): its size stands in the frame header, behind segments of any length. The
 * drawing itself is passed over.
 */
final class JpegInside implements Inside {

    private static final int MARKER = 0xFF;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int SIZE_IN_FRAME = 5;
    /** Says how high the picture is, behind its first scan. */
    private static final int HEIGHT = 0xDC;

    private static final int SIZE_IN_HEIGHT = 2;
    /** Each of them is drawn over the whole picture; a progressive one has about ten. */
    private static final int MOST_SCANS = 200;

    private static final int TALLEST = 0xFFFF;

    private enum Place {
        /** Between segments, or in the drawing. */
        OUTSIDE,
        NAME,
        LENGTH,
        SEGMENT
    }

    private final Bounds bounds;
    private Place place = Place.OUTSIDE;
    private int marker;
    private int read;
    private int left;
    private long head;
    private int scans;
    /** Of a picture whose height is still to be said. */
    private long width;

    JpegInside(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public boolean look(byte[] bytes, int from, int length) throws UnsuitablePiece {
        for (int i = from; i < from + length; i++) {
            if (place == Place.SEGMENT && read >= toRead()) {
                int passed = Math.min(left, from + length - i);
                i += passed - 1;
                pass(passed);
            } else if (!took(bytes[i] & 0xFF)) return false;
        }
        return true;
    }

    private boolean took(int next) throws UnsuitablePiece {
        switch (place) {
            case OUTSIDE -> place = next == MARKER ? Place.NAME : Place.OUTSIDE;
            case NAME -> named(next);
            case LENGTH -> lengthened(next);
            case SEGMENT -> size(next);
        }
        return marker != END;
    }

    private void named(int name) throws UnsuitablePiece {
        if (name == MARKER) return;
        boolean alone = name <= 1 || name >= 0xD0 && name <= END;
        place = alone ? Place.OUTSIDE : Place.LENGTH;
        marker = name;
        read = 0;
        left = 0;
        head = 0;
        // Why the tallest: who never says how high it is leaves it to the reader.
        if (name == END && width > 0) bounds.picture(width, TALLEST);
        if (name == SCAN && ++scans > MOST_SCANS) throw new UnsuitablePiece(UnsuitablePiece.Why.SWELLS);
    }

    private void lengthened(int next) {
        left = left << 8 | next;
        if (++read < 2) return;
        read = 0;
        left = Math.max(0, left - 2);
        place = left == 0 ? Place.OUTSIDE : Place.SEGMENT;
    }

    private void size(int next) throws UnsuitablePiece {
        head = head << 8 | next;
        read++;
        if (read == toRead()) sized();
        pass(1);
    }

    private void sized() throws UnsuitablePiece {
        if (marker == HEIGHT) {
            bounds.picture(width, head);
            // Why forgotten: what was said is counted; a picture without a frame has no points.
            width = 0;
        } else if ((head >> 16 & 0xFFFF) == 0) {
            width = Math.max(width, head & 0xFFFF);
        } else {
            bounds.picture(head & 0xFFFF, head >> 16 & 0xFFFF);
        }
    }

    private int toRead() {
        if (marker == HEIGHT) return SIZE_IN_HEIGHT;
        return isFrame() ? SIZE_IN_FRAME : 0;
    }

    private void pass(int bytes) {
        left -= bytes;
        if (left == 0) place = Place.OUTSIDE;
    }

    /** C0 to CF, but for the tables that lie between them. */
    private boolean isFrame() {
        return (marker & 0xF0) == 0xC0 && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
