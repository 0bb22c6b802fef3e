package fr.workinfrance.verification.symbol;

/**
 * What a JPEG says of how it is to be unpacked (ITU-T T.81, annex B). Where its shades come in several scans (a progressive one, or one
 * colour after the other), all of it lies in the memory before the first point is known, however small a part is wanted.
 */
final class JpegFrame {

    private static final int MARK = 0xFF;
    private static final int START_OF_SCAN = 0xDA;

    private final byte[] picture;
    private int at;

    private JpegFrame(byte[] picture) {
        this.picture = picture;
    }

    /** Also of what cannot be made out: it is not known to be modest. */
    static boolean isHeldWhole(byte[] picture) {
        return new JpegFrame(picture).isHeldWhole();
    }

    private boolean isHeldWhole() {
        int colours = 0;
        for (int mark = next(); mark >= 0; mark = next()) {
            int segment = at;
            if (hasNoLength(mark)) continue;
            if (mark == START_OF_SCAN) return colours == 0 || byteAt(segment + 2) < colours;
            if (isFrame(mark)) {
                if (isProgressive(mark)) return true;
                colours = byteAt(segment + 7);
            }
            at = segment + (byteAt(segment) << 8 | byteAt(segment + 1));
        }
        return true;
    }

    /** The next mark, behind whatever else lies before it; the place is then that of its length. Negative when there is none. */
    private int next() {
        while (at < picture.length && byteAt(at) != MARK) at++;
        while (at < picture.length && byteAt(at) == MARK) at++;
        return at < picture.length ? byteAt(at++) : -1;
    }

    private static boolean hasNoLength(int mark) {
        return mark <= 0x01 || mark >= 0xD0 && mark <= 0xD9;
    }

    /** Of the marks between, three are no frames: tables of Huffman, an extension, arithmetic conditions. */
    private static boolean isFrame(int mark) {
        return mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
    }

    private static boolean isProgressive(int frame) {
        return (frame & 3) == 2;
    }

    private int byteAt(int place) {
        return place < picture.length ? picture[place] & 255 : 0;
    }
}
