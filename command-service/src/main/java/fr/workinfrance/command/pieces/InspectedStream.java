package fr.workinfrance.command.pieces;

import fr.workinfrance.command.pieces.inside.Bounds;
import fr.workinfrance.command.pieces.inside.Inside;
import fr.workinfrance.command.pieces.inside.UnsuitablePiece;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The bytes of a piece, watched as they pass: the first say its format, the last must be the end of that format, and between them
 * is neither too much nor anything that swells or acts.
 *
 * <p>Why it throws at the end instead of answering afterwards: whoever keeps the bytes then keeps none of them.
 */
final class InspectedStream extends FilterInputStream {

    private static final int HEAD = 8192;
    private static final int BUFFER = 2 * Tail.LONGEST;
    private static final Pattern MARKUP = Pattern.compile("<(!doctype|html|head|body|script|svg|iframe)\\b");

    private final PieceFormat format;
    private final Inside inside;
    private final long limit;
    private final byte[] last = new byte[BUFFER];
    private int kept;
    private long passed;
    private boolean looking = true;

    private InspectedStream(InputStream bytes, PieceFormat format, long limit) {
        super(bytes);
        this.format = format;
        this.inside = format.inside(Bounds.USUAL);
        this.limit = limit;
    }

    /**
     * @param limit how many bytes may pass
     * @throws UnsuitablePiece when the first bytes already say no
     */
    static InspectedStream of(InputStream bytes, long limit) throws IOException {
        var whole = new PushbackInputStream(bytes, HEAD);
        var head = whole.readNBytes(HEAD);
        if (head.length == 0) throw new UnsuitablePiece(UnsuitablePiece.Why.EMPTY);
        var format = PieceFormat.of(head).orElseThrow(() -> new UnsuitablePiece(UnsuitablePiece.Why.FORMAT));
        if (isMarkup(head)) throw new UnsuitablePiece(UnsuitablePiece.Why.TWO_FORMATS);
        whole.unread(head);
        return new InspectedStream(whole, format, limit);
    }

    PieceFormat format() {
        return format;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = in.read(into, from, length);
        if (got < 0) judge();
        else watch(into, from, got);
        return got;
    }

    // Why the limit is here too: what is too large is said to be that, and not to end badly, however it is sent.
    private void watch(byte[] bytes, int from, int length) throws UnsuitablePiece {
        passed += length;
        if (passed > limit) throw new UnsuitablePiece(UnsuitablePiece.Why.TOO_LARGE);
        keep(bytes, from, length);
        if (looking) looking = inside.look(bytes, from, length);
    }

    private void keep(byte[] bytes, int from, int length) {
        int taken = Math.min(length, Tail.LONGEST);
        if (kept + taken > BUFFER) {
            System.arraycopy(last, kept - Tail.LONGEST, last, 0, Tail.LONGEST);
            kept = Tail.LONGEST;
        }
        System.arraycopy(bytes, from + length - taken, last, kept, taken);
        kept += taken;
    }

    private void judge() throws UnsuitablePiece {
        var tail = new Tail(Arrays.copyOfRange(last, Math.max(0, kept - Tail.LONGEST), kept));
        if (tail.isArchiveEnd()) throw new UnsuitablePiece(UnsuitablePiece.Why.TWO_FORMATS);
        if (!format.isEndOf(tail)) throw new UnsuitablePiece(UnsuitablePiece.Why.CUT_SHORT);
    }

    private static boolean isMarkup(byte[] head) {
        var text = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        return MARKUP.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
