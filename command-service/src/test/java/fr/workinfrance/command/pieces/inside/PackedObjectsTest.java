package fr.workinfrance.command.pieces.inside;

import static fr.workinfrance.command.pieces.inside.Bombs.base85;
import static fr.workinfrance.command.pieces.inside.Bombs.flated;
import static fr.workinfrance.command.pieces.inside.Bombs.joined;
import static fr.workinfrance.command.pieces.inside.Bombs.lzw;
import static fr.workinfrance.command.pieces.inside.Bombs.pdf;
import static fr.workinfrance.command.pieces.inside.Bombs.text;
import static fr.workinfrance.command.pieces.inside.Looked.inPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.pieces.inside.UnsuitablePiece.Why;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that lie packed in a stream of a PDF: looked into, or refused. */
class PackedObjectsTest {

    private static final String FLATE = "/Filter /FlateDecode";
    private static final String OBJECTS = "/Type /ObjStm /N 1 /First 4 ";
    private static final String HARMLESS = "7 0 <</Type/Catalog/Lang(fr)>> ";
    private static final String SCRIPT = "7 0 <</S/JavaScript/JS(app.alert(1))>> ";

    @Test
    void refuses_objects_packed_in_a_way_nobody_packs_them() {
        var script = text(SCRIPT);
        var run = joined(new byte[] {(byte) (script.length - 1)}, script, new byte[] {(byte) 128});
        var digits = text(HexFormat.of().formatHex(script) + ">");
        assertThat(inPdf(pdf(OBJECTS + "/Filter /ASCII85Decode", base85(script))))
                .isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf(OBJECTS + "/Filter /ASCIIHexDecode", digits))).isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf(OBJECTS + "/Filter /RunLengthDecode", run))).isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf(OBJECTS + "/Filter /LZWDecode", lzw(20)))).isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf(OBJECTS + "/Filter [/AHx /Fl]", digits))).isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf(OBJECTS + "/Filter /CCITTFaxDecode", new byte[10])))
                .isEqualTo(Why.SWELLS);
    }

    @Test
    void refuses_objects_that_begin_otherwise_than_they_say() {
        var packed = flated(text(SCRIPT));
        assertThat(inPdf(pdf(OBJECTS, packed))).isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf(OBJECTS + FLATE, Arrays.copyOfRange(packed, 2, packed.length))))
                .isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf(OBJECTS, text("80 0 " + HARMLESS)))).isEqualTo(Why.SWELLS);
    }

    @Test
    void reads_objects_that_are_not_packed_or_packed_once() {
        assertThat(inPdf(pdf(OBJECTS, text(SCRIPT)))).isEqualTo(Why.ACTIVE);
        for (var begin : new String[] {"", "80 0 ", "\u00FF\u00D8 0 "})
            assertThat(inPdf(pdf(OBJECTS + FLATE, flated(text(begin + SCRIPT)))))
                    .isEqualTo(Why.ACTIVE);
        assertThat(inPdf(pdf(OBJECTS, text(HARMLESS)))).isNull();
        assertThat(inPdf(pdf(OBJECTS + FLATE, flated(text(HARMLESS))))).isNull();
    }

    /** An object is found by its place: it may begin in the middle of what looks like a text. */
    @Test
    void believes_no_text_among_packed_objects() {
        var words = text("7 4 (xyz/JavaScript) ");
        assertThat(inPdf(pdf(OBJECTS + FLATE, flated(words)))).isEqualTo(Why.ACTIVE);
        assertThat(inPdf(pdf(OBJECTS, words))).isEqualTo(Why.ACTIVE);
    }

    /** The word that begins an object, said in a text, made us forget how the stream behind it was packed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/X (obj) " + FLATE,
                FLATE + " /X (obj)",
                FLATE + " /X (1 0 obj)",
                "/X (1 0 obj) " + FLATE,
                "/X (>> stream\nq) " + FLATE + " /X (obj)",
                "/X (>> stream\nq) " + FLATE + " /X (endstream 1 0 obj)",
                "/Subtype /Image /Width 1 /Height 1 /X (obj) " + FLATE
            })
    void is_not_misled_by_words_in_a_dictionary(String lie) {
        for (var dictionary : new String[] {"/Type /ObjStm /N 1 /First 4 " + lie, lie + " /N 1 /First 4"})
            assertThat(inPdf(pdf(dictionary, flated(text(SCRIPT)))))
                    .as(dictionary)
                    .isIn(Why.ACTIVE, Why.SWELLS);
    }

    @Test
    void refuses_objects_whose_bytes_are_told_by_those_before() {
        var predicted = "/DecodeParms << /Predictor 12 /Columns 5 >> ";
        assertThat(inPdf(pdf(OBJECTS + predicted + FLATE, flated(text(HARMLESS)))))
                .isEqualTo(Why.SWELLS);
        assertThat(inPdf(pdf("/Type /XRef " + predicted + FLATE, flated(text(HARMLESS)))))
                .isNull();
    }

    @Test
    void reads_what_is_packed_whatever_it_says_it_is() {
        assertThat(inPdf(pdf("/Type /Metadata " + FLATE, flated(text(SCRIPT))))).isEqualTo(Why.ACTIVE);
        assertThat(inPdf(pdf("", flated(text(SCRIPT))))).isEqualTo(Why.ACTIVE);
        assertThat(inPdf(pdf(FLATE, flated(text("BT (CV HTML/JavaScript) Tj ET")))))
                .isNull();
        assertThat(inPdf(pdf(FLATE, flated(text("BI /W 9 /H 9 /F /AHx ID 00> EI")))))
                .isNull();
        assertThat(inPdf(joined(pdf("", text("BI /W 9 /F [/A85 /Fl] ID x EI\n")), pdf(FLATE, flated(10)))))
                .isNull();
    }
}
