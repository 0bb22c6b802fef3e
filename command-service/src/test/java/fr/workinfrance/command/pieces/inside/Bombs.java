package fr.workinfrance.command.pieces.inside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small files that would be large ones, or do something, once they are opened; and pieces of honest ones. */
public final class Bombs {

    /** A whole PNG with one chunk of drawing that packs nothing but zeros. */
    public static byte[] png(int width, int height) {
        return png(width, height, 8);
    }

    /** @param depth bits of one point's grey, or of each of its colours */
    static byte[] png(int width, int height, int depth) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {(byte) depth, 0, 0, 0, 0});
        return joined(
                HexFormat.of().parseHex("89504E470D0A1A0A"),
                chunk("IHDR", header.array()),
                chunk("IDAT", flated(1_000_000)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        var named = joined(text(name), content);
        var sum = new CRC32();
        sum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** A JPEG whose frame header stands behind a profile that is longer than the first bytes anybody looks at. */
    public static byte[] jpeg(int width, int height) {
        var profile = ByteBuffer.allocate(60_000).put(hex("FFE2")).putShort((short) 59_998);
        var frame = ByteBuffer.allocate(13)
                .put(hex("FFC2000B08"))
                .putShort((short) height)
                .putShort((short) width)
                .put(hex("01011100"));
        return joined(hex("FFD8"), profile.array(), frame.array(), hex("FFDA0008010100003F00"), hex("FFD9"));
    }

    /** A JPEG whose frame leaves open how high it is, which a segment behind the drawing says. */
    static byte[] jpegSayingLater(int width, int height) {
        var open = jpeg(width, 0);
        var lines = ByteBuffer.allocate(6).put(hex("FFDC0004")).putShort((short) height);
        return joined(Arrays.copyOf(open, open.length - 2), hex("1234FF00"), lines.array(), hex("FFD9"));
    }

    /** @param scans how often the same picture is drawn over */
    static byte[] jpegOfScans(int scans) {
        var scan = hex("FFDA0008010100003F00" + "1234FF00");
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < scans; i++) all.writeBytes(scan);
        var one = jpeg(10, 10);
        return joined(Arrays.copyOf(one, one.length - 2), all.toByteArray(), hex("FFD9"));
    }

    /** A document of one object with one stream. */
    public static byte[] pdf(String dictionary, byte[] stream) {
        return joined(
                text("%PDF-1.7\n1 0 obj\n<< " + dictionary + " /Length " + stream.length + " >>\nstream\r\n"),
                stream,
                text("\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"));
    }

    /** A document that has these words in it. */
    public static byte[] pdfSaying(String words) {
        return text("%PDF-1.7\n1 0 obj\n" + words + "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    }

    /** So many zeros, packed. */
    public static byte[] flated(long zeros) {
        var packed = new ByteArrayOutputStream();
        var nothing = new byte[1 << 16];
        try (var packing = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            for (long left = zeros; left > 0; left -= nothing.length)
                packing.write(nothing, 0, (int) Math.min(left, nothing.length));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return packed.toByteArray();
    }

    static byte[] flated(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(packed)) {
            packing.write(bytes);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return packed.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private Bombs() {}

    static byte[] lzw(int codes) {
        var bits = new StringBuilder(nine(256)).append(nine(65));
        int known = 258;
        for (int i = 1; i < codes && known < 4000; i++, known++) {
            int width = known >= 2047 ? 12 : known >= 1023 ? 11 : known >= 511 ? 10 : 9;
            bits.append(String.format("%" + width + "s", Integer.toBinaryString(known))
                    .replace(' ', '0'));
        }
        while (bits.length() % 8 > 0) bits.append('0');
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        return bytes;
    }

    private static String nine(int code) {
        return String.format("%9s", Integer.toBinaryString(code)).replace(' ', '0');
    }

    static byte[] base85(byte[] bytes) {
        var letters = new StringBuilder();
        var whole = Arrays.copyOf(bytes, (bytes.length + 3) / 4 * 4);
        for (int i = 0; i < whole.length; i += 4) {
            long value = java.nio.ByteBuffer.wrap(whole, i, 4).getInt() & 0xFFFFFFFFL;
            var group = new char[5];
            for (int at = 4; at >= 0; at--, value /= 85) group[at] = (char) ('!' + value % 85);
            letters.append(value == 0 && new String(group).equals("!!!!!") ? "z" : new String(group));
        }
        return text(letters + "~>");
    }
}
