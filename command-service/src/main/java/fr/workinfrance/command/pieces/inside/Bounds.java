package fr.workinfrance.command.pieces.inside;

/**
 * How much a piece may become when it is opened.
 *
 * @param pixels of one picture
 * @param unpackedStream bytes of one packed part of a document, such as one picture
 * @param unpacked bytes of all packed parts of a document
 */
public record Bounds(long pixels, long unpackedStream, long unpacked) {

    private static final long MEGA = 1_000_000;

    /**
     * An A4 page at 600 dots an inch has 35 million points; a good telephone takes 50. Three bytes for each of 100 million make the
     * largest part; all parts together are what an office computer opens, and what we unpack in a few seconds.
     */
    public static final Bounds USUAL = new Bounds(100 * MEGA, 300 * MEGA, 1_000 * MEGA);

    /** An A3 page at 1200 dots an inch, in black and white, has 280 million points and takes as much room as 35 million in grey. */
    private static final int MORE_IN_BLACK_AND_WHITE = 3;

    void picture(long width, long height) throws UnsuitablePiece {
        picture(width, height, false);
    }

    /** @param bilevel whether each point is one bit */
    void picture(long width, long height, boolean bilevel) throws UnsuitablePiece {
        long most = bilevel ? MORE_IN_BLACK_AND_WHITE * pixels : pixels;
        if (width > 0 && height > most / width) throw new UnsuitablePiece(UnsuitablePiece.Why.TOO_MANY_PIXELS);
    }
}
