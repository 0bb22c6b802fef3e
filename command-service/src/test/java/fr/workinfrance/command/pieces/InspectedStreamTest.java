package fr.workinfrance.command.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.command.Journey;
import fr.workinfrance.command.pieces.inside.UnsuitablePiece;
import fr.workinfrance.command.pieces.inside.UnsuitablePiece.Why;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class InspectedStreamTest {

    private static final long LIMIT = 1_000_000;

    static final byte[] JPEG = hex("FFD8FFE000104A46494600010100000100010000FFD9");
    static final byte[] PNG =
            hex("89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C489" + "0000000049454E44AE426082");

    @Test
    void passes_on_what_it_takes() throws IOException {
        for (var whole : new byte[][] {Journey.PDF, JPEG, PNG, padded(JPEG), lengthened(Journey.PDF)}) {
            var stream = stream(whole);
            assertThat(stream.readAllBytes()).isEqualTo(whole);
        }
    }

    @Test
    void names_the_format_by_the_bytes() throws IOException {
        assertThat(stream(PNG).format()).isEqualTo(PieceFormat.PNG);
        assertThat(stream(JPEG).format()).isEqualTo(PieceFormat.JPEG);
    }

    @Test
    void refuses_what_is_no_piece() throws IOException {
        refuses(new byte[0], Why.EMPTY);
        refuses(text("<!DOCTYPE html><html><script>1</script></html>"), Why.FORMAT);
        refuses(zip(), Why.FORMAT);
        refuses(text("MZ this is a program"), Why.FORMAT);
        refuses(text("just words"), Why.FORMAT);
    }

    @Test
    void refuses_two_formats_in_one() throws IOException {
        refuses(joined(Journey.PDF, zip()), Why.TWO_FORMATS);
        refuses(joined(JPEG, zip()), Why.TWO_FORMATS);
        refuses(text("%PDF-1.4 <html><script>alert(1)</script></html>\n%%EOF"), Why.TWO_FORMATS);
    }

    @Test
    void refuses_what_was_cut_short() {
        refuses(text("%PDF-1.4\n1 0 obj"), Why.CUT_SHORT);
        refuses(Arrays.copyOf(PNG, PNG.length - 3), Why.CUT_SHORT);
        refuses(Arrays.copyOf(JPEG, JPEG.length - 1), Why.CUT_SHORT);
    }

    @Test
    void takes_the_notes_that_some_telephones_write_behind_a_picture() throws IOException {
        for (var whole : new byte[][] {joined(JPEG, notes(20)), joined(padded(JPEG), notes(9_000))})
            assertThat(stream(whole).readAllBytes()).isEqualTo(whole);
    }

    @Test
    void refuses_a_picture_cut_short_before_such_notes() {
        refuses(joined(Arrays.copyOf(JPEG, JPEG.length - 1), notes(20)), Why.CUT_SHORT);
        refuses(joined(JPEG, Arrays.copyOfRange(notes(20), 12, notes(20).length)), Why.CUT_SHORT);
        refuses(joined(JPEG, text("SEFT")), Why.CUT_SHORT);
        refuses(joined(JPEG, text("SEFH" + "x".repeat(60) + "SEFT")), Why.CUT_SHORT);
        refuses(joined(JPEG, notes(70_000)), Why.CUT_SHORT);
    }

    /** One note, the list of it, the list's length. */
    private static byte[] notes(int length) {
        var notes = ByteBuffer.allocate(length + 32).order(ByteOrder.LITTLE_ENDIAN);
        notes.position(length);
        notes.put(text("SEFH")).putInt(106).putInt(1);
        notes.putShort((short) 0).putShort((short) 0x0A01).putInt(length).putInt(length);
        return notes.putInt(24).put(text("SEFT")).array();
    }

    @Test
    void says_too_large_before_anything_about_its_end() {
        var large = text("%PDF-1.4\n" + " ".repeat((int) LIMIT));
        refuses(large, Why.TOO_LARGE);
    }

    private static InspectedStream stream(byte[] bytes) throws IOException {
        return InspectedStream.of(new ByteArrayInputStream(bytes), LIMIT);
    }

    private static void refuses(byte[] bytes, Why why) {
        assertThatThrownBy(() -> stream(bytes).readAllBytes())
                .isInstanceOfSatisfying(
                        UnsuitablePiece.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 100);
    }

    private static byte[] lengthened(byte[] pdf) {
        var middle = new byte[700_000];
        Arrays.fill(middle, (byte) ' ');
        return joined(text("%PDF-1.7\n"), joined(middle, pdf));
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb"));
            zip.write(new byte[1_000_000]);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] a, byte[] b) {
        var both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
