package fr.workinfrance.command.pieces.inside;

import static fr.workinfrance.command.pieces.inside.Bombs.base85;
import static fr.workinfrance.command.pieces.inside.Bombs.flated;
import static fr.workinfrance.command.pieces.inside.Bombs.hex;
import static fr.workinfrance.command.pieces.inside.Bombs.joined;
import static fr.workinfrance.command.pieces.inside.Bombs.lzw;
import static fr.workinfrance.command.pieces.inside.Bombs.pdf;
import static fr.workinfrance.command.pieces.inside.Bombs.pdfSaying;
import static fr.workinfrance.command.pieces.inside.Bombs.text;
import static fr.workinfrance.command.pieces.inside.Looked.inJpeg;
import static fr.workinfrance.command.pieces.inside.Looked.inPdf;
import static fr.workinfrance.command.pieces.inside.Looked.inPng;
import static fr.workinfrance.command.pieces.inside.Looked.seen;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.Claims;
import fr.workinfrance.command.pieces.inside.UnsuitablePiece.Why;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsideTest {

    private static final String FLATE = "/Filter /FlateDecode";

    @Test
    void takes_a_picture_up_to_so_many_points() {
        assertThat(inPng(Bombs.png(1000, 1000))).isNull();
        assertThat(inPng(Bombs.png(1000, 1001))).isEqualTo(Why.TOO_MANY_PIXELS);
        assertThat(inPng(Bombs.png(-1, -1))).isEqualTo(Why.TOO_MANY_PIXELS);
        assertThat(inPng(Bombs.png(0, -1))).isNull();
        assertThat(inJpeg(Bombs.jpeg(1000, 1000))).isNull();
        assertThat(inJpeg(Bombs.jpeg(1001, 1000))).isEqualTo(Why.TOO_MANY_PIXELS);
        assertThat(inJpeg(Bombs.jpeg(65_535, 65_535))).isEqualTo(Why.TOO_MANY_PIXELS);
        assertThat(inJpeg(Bombs.jpeg(20, 0))).as("a height said later").isEqualTo(Why.TOO_MANY_PIXELS);
    }

    @Test
    void refuses_a_picture_that_is_drawn_over_and_over() {
        assertThat(inJpeg(Bombs.jpegOfScans(12))).isNull();
        assertThat(inJpeg(Bombs.jpegOfScans(1000))).isEqualTo(Why.SWELLS);
    }

    @Test
    void refuses_a_png_without_a_header() {
        var headless = Bombs.png(10, 10);
        headless[12] = 'X';
        assertThat(inPng(headless)).isEqualTo(Why.FORMAT);
    }

    @Test
    void takes_what_is_drawn_by_the_jdk() throws IOException {
        var picture = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 900; x++) for (int y = 0; y < 900; y++) picture.setRGB(x, y, x * y);
        assertThat(inPng(written(picture, "png"))).isNull();
        assertThat(inJpeg(written(picture, "jpg"))).isNull();
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void takes_a_document_up_to_so_much_unpacked() {
        assertThat(inPdf(pdf(FLATE, flated(100_000)))).isNull();
        assertThat(inPdf(pdf(FLATE, flated(100_001)))).isEqualTo(Why.SWELLS);
        var two = joined(pdf(FLATE, flated(90_000)), pdf(FLATE, flated(90_000)));
        assertThat(inPdf(two)).isNull();
        assertThat(inPdf(joined(two, pdf(FLATE, flated(90_000))))).isEqualTo(Why.SWELLS);
    }

    @Test
    void finds_what_is_packed_however_it_is_named() {
        var bomb = flated(1_000_000);
        assertThat(inPdf(pdf("", bomb))).isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf("/Filter /#46lateDecode", bomb))).isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf("/Filter 7 0 R", flated(1)))).isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf("/Filter [/FlateDecode /FlateDecode]", flated(bomb))))
                .isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf("/Filter [/FlateDecode /#46l]", flated(bomb)))).isEqualTo(Why.SWELLS);
        var hex = text(HexFormat.of().formatHex(bomb) + ">");
        assertThat(inPdf(pdf("/Filter [/ASCIIHexDecode /FlateDecode]", hex))).isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf("/Filter [/ASCII85Decode /FlateDecode]", base85(bomb))))
                .isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf("/Filter [/ASCII85Decode /FlateDecode]", base85(flated(99_000)))))
                .isNull();
    }

    @Test
    void counts_what_runs_and_tables_unpack() {
        var run = new byte[10_000];
        Arrays.fill(run, (byte) 129);
        assertThat(inPdf(pdf("/Filter /RunLengthDecode", run))).isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf("/Filter /RunLengthDecode", new byte[] {2, 1, 2, 3, (byte) 128})))
                .isNull();
        // Each code is the one that is just being made: the longest that LZW can say.
        assertThat(inPdf(pdf("/Filter /LZWDecode", lzw(2000)))).isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf("/Filter /LZWDecode", lzw(20)))).isNull();
    }

    @Test
    void is_not_misled_about_where_a_stream_ends() {
        var stored = joined(hex("7801" + "00" + "1a00e5ff"), text("\nendstream\nendobj\n9 0 obj\n"));
        var deflate = flated(1_000_000);
        var rest = Arrays.copyOfRange(deflate, 2, deflate.length);
        assertThat(inPdf(pdf(FLATE, joined(stored, rest)))).isEqualTo(Why.SWELLS);
    }

    @Test
    void goes_on_where_what_is_packed_is_damaged() {
        var damaged = joined(Arrays.copyOf(flated(90_000), 60), text("#####"));
        assertThat(inPdf(pdf(FLATE, damaged))).isNull();
        assertThat(inPdf(joined(pdf(FLATE, damaged), pdf(FLATE, flated(1_000_000)))))
                .isEqualTo(Why.SWELLS);
    }

    @Test
    void sees_the_pictures_in_a_document() {
        assertThat(inPdf(pdf("/Width 1000 /Height 1000", new byte[10]))).isNull();
        assertThat(inPdf(pdf("/Width 99999 /Height 99999 /Filter /CCITTFaxDecode", new byte[10])))
                .isEqualTo(Why.TOO_MANY_PIXELS);
        assertThat(inPdf(pdf("/Width 10 /Height 10 /Filter /DCTDecode", Bombs.jpeg(60_000, 60_000))))
                .isEqualTo(Why.TOO_MANY_PIXELS);
        assertThat(inPdf(pdf("/Filter [/FlateDecode /DCTDecode]", flated(Bombs.jpeg(60_000, 60_000)))))
                .isEqualTo(Why.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
                "<</S/JavaScript/JS(1)>>",
                "<</S/Java#53cript>>",
                "( <</S/JavaScript>>",
                "% <</S/JavaScript>>",
                "<</A xyz/S/JavaScript/JS(app.alert(1))>>",
                "<</A xyz/B/C/D/S/JavaScript>>",
                "<</A(b)/C xyz/S/JavaScript>>",
                "<< %(\n/A xyz/S/JavaScript>>",
                "<</AcroForm<</A xyz/XFA 5 0 R>>>>",
                "<< /OpenAction << /S /Launch /F (calc.exe) >> >>",
                "<< /S /SubmitForm /F (http://x.example) >>",
                "<< /AcroForm << /XFA 5 0 R >> >>"
            })
    void refuses_what_acts(String words) {
        assertThat(inPdf(pdfSaying(words))).isEqualTo(Why.ACTIVE);
        assertThat(inPdf(pdf("/Type /ObjStm /N 1 /First 4 " + FLATE, flated(text("7 0 " + words + " ")))))
                .isEqualTo(Why.ACTIVE);
    }

    @Test
    void takes_a_page_in_black_and_white_at_1200_points_an_inch() {
        for (var fax : new String[] {
            "/Filter /CCITTFaxDecode", "/BitsPerComponent 1", "/ImageMask true", "/Filter /JBIG2Decode"
        }) {
            assertThat(inPdf(pdf("/Width 3000 /Height 1000 " + fax, new byte[10])))
                    .as(fax)
                    .isNull();
            assertThat(inPdf(pdf("/Width 3000 /Height 1001 " + fax, new byte[10])))
                    .isEqualTo(Why.TOO_MANY_PIXELS);
        }
        assertThat(inPdf(pdf("/Width 3000 /Height 1000 /BitsPerComponent 1 /BitsPerComponent 8", new byte[10])))
                .isEqualTo(Why.TOO_MANY_PIXELS);
        assertThat(inPng(Bombs.png(3000, 1000, 1))).isNull();
        assertThat(inPng(Bombs.png(3000, 1000, 2))).isEqualTo(Why.TOO_MANY_PIXELS);
    }

    @Test
    void hears_how_high_a_picture_is_behind_its_drawing() {
        assertThat(inJpeg(Bombs.jpegSayingLater(1000, 1000))).isNull();
        assertThat(inJpeg(Bombs.jpegSayingLater(1000, 1001))).isEqualTo(Why.TOO_MANY_PIXELS);
        assertThat(inPdf(pdf("/Filter /DCTDecode", Bombs.jpegSayingLater(1000, 1000))))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Title (CV Java/HTML/JavaScript) >>",
                "<< /Names << /EmbeddedFiles 5 0 R >> >>",
                "<< /S /URI /URI (https://example.org) >>",
                "<< /OpenAction [3 0 R /Fit] /LaunchPad 1 >>",
                "<< /S /GoTo /D [1 0 R /XYZ 0 0 0] >>"
            })
    void takes_what_only_looks_like_it(String words) {
        assertThat(inPdf(pdfSaying(words))).isNull();
    }

    /** It has a file inside, packed object tables, pictures and fonts. */
    @Test
    void takes_an_attestation_of_ours() {
        var page = new AttestationPage(URI.create("https://work.example.fr"), (_, _) -> Claims.symbol());
        assertThat(seen(page.draw(Claims.plain(), Claims.SIGNED_ON), 8192, Inside.ofPdf(Bounds.USUAL)))
                .isNull();
    }

    @Test
    void refuses_what_is_locked() {
        assertThat(inPdf(pdfSaying("<< /Encrypt 5 0 R >>"))).isEqualTo(Why.LOCKED);
        assertThat(inPdf(pdfSaying("<< /Length 5 /EncryptMetadata true >>"))).isNull();
    }

    @Test
    void stands_any_bytes() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            for (var filter : new String[] {"", "/FlateDecode", "/LZWDecode", "/RunLengthDecode", "/ASCII85Decode"}) {
                inPdf(pdf("/Filter " + filter, bytes));
                inPdf(pdf("/Filter " + filter, joined(hex("789C"), bytes)));
            }
            inJpeg(joined(hex("FFD8"), bytes));
            inPng(bytes);
        }
    }
}
