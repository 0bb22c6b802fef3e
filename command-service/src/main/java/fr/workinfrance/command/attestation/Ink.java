package fr.workinfrance.command.attestation;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The two embedded fonts of one document and its colours. A font belongs to the document it was made for. */
final class Ink {

    static final Color DARK = new DeviceRgb(0x14, 0x21, 0x2b);
    static final Color MUTED = new DeviceRgb(0x4c, 0x5b, 0x66);
    static final Color BRAND = new DeviceRgb(0x08, 0x45, 0x46);
    static final Color LINE = new DeviceRgb(0xc9, 0xd3, 0xd8);

    private static final FontProgram REGULAR_FACE = read("/fonts/noto-sans/NotoSans-Regular.ttf");
    private static final FontProgram BOLD_FACE = read("/fonts/noto-sans/NotoSans-Bold.ttf");

    final PdfFont regular = embedded(REGULAR_FACE);
    final PdfFont bold = embedded(BOLD_FACE);

    /** Writes the fonts, in the same order each time: left to the library, the order is that of their places in memory. */
    void dry() {
        regular.flush();
        bold.flush();
    }

    /**
     * The text with only what the fonts can draw: a letter they lack loses its accents, and what is left is a question mark.
     * Why: an attestation with one doubtful letter is of more use to its holder than none.
     */
    static String drawable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Ink::drawable)
                .collect(Collectors.joining());
    }

    private static String drawable(int letter) {
        if (Character.isWhitespace(letter)) return " ";
        if (has(letter)) return Character.toString(letter);
        var bare = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Ink::has)
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK);
        var left = bare.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return left.isEmpty() ? "?" : left.toString();
    }

    private static boolean has(int letter) {
        return IntStream.of(0x200b, 0xfeff).noneMatch(c -> c == letter)
                && REGULAR_FACE.getGlyph(letter) != null
                && REGULAR_FACE.getGlyph(letter).getCode() > 0
                && BOLD_FACE.getGlyph(letter) != null;
    }

    private static PdfFont embedded(FontProgram face) {
        return PdfFontFactory.createFont(face, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
    }

    private static FontProgram read(String resource) {
        try (var in = Ink.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("the font is not packaged: " + resource);
            return FontProgramFactory.createFont(in.readAllBytes(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
