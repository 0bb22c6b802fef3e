package fr.workinfrance.command.pieces.inside;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A PNG picture: its size stands in the first chunk, which is the header (PNG 3, 11.2.1). */
final class PngInside implements Inside {

    private static final int HEADER = 25;
    private static final int DEPTH_AT = 24;
    private static final int NAME_AT = 12;

    private final Bounds bounds;
    private final ByteBuffer header = ByteBuffer.allocate(HEADER);

    PngInside(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public boolean look(byte[] bytes, int from, int length) throws UnsuitablePiece {
        header.put(bytes, from, Math.min(length, header.remaining()));
        if (header.hasRemaining()) return true;
        var name = new String(header.array(), NAME_AT, 4, StandardCharsets.US_ASCII);
        if (!name.equals("IHDR")) throw new UnsuitablePiece(UnsuitablePiece.Why.FORMAT);
        bounds.picture(unsigned(16), unsigned(20), header.get(DEPTH_AT) == 1);
        return false;
    }

    private long unsigned(int at) {
        return Integer.toUnsignedLong(header.getInt(at));
    }
}
