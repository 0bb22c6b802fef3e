package fr.workinfrance.command.pieces.inside;

/**
 * What looks at the bytes of a file, or of a part of one, as they pass. It holds a few of them at most, spends a time in proportion
 * to their number, and never fails but with a reason that can be told.
 */
public interface Inside {

    /**
     * Looks at the next bytes.
     *
     * @return whether there is more to be seen; when not, it needs no more bytes
     * @throws UnsuitablePiece as soon as it has seen enough
     */
    boolean look(byte[] bytes, int from, int length) throws UnsuitablePiece;

    static Inside ofPng(Bounds bounds) {
        return new PngInside(bounds);
    }

    static Inside ofJpeg(Bounds bounds) {
        return new JpegInside(bounds);
    }

    static Inside ofPdf(Bounds bounds) {
        return new PdfInside(new Room(bounds));
    }
}
