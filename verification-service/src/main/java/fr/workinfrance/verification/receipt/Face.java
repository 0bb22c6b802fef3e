package fr.workinfrance.verification.receipt;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Objects;
import java.util.stream.Collectors;

/** The embedded font of one receipt, that of attestations, and what it can draw. */
final class Face {

    private static final FontProgram LETTERS = read("/fonts/noto-sans/NotoSans-Regular.ttf");

    private static final int ZERO_WIDTH = 0x200b;
    private static final int BYTE_ORDER = 0xfeff;

    private final PdfFont font =
            PdfFontFactory.createFont(LETTERS, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);

    PdfFont font() {
        return font;
    }

    /**
     * The text with only what the font can draw: a letter that it lacks is a question mark. Why: a checker may call a check what
     * they like, and a receipt with a letter missing is of more use than one that cannot be read aloud.
     */
    String drawable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter)
                        ? " "
                        : has(letter) ? Character.toString(letter) : "?")
                .collect(Collectors.joining());
    }

    private static boolean has(int letter) {
        var glyph = LETTERS.getGlyph(letter);
        return glyph != null && glyph.getCode() > 0 && letter != ZERO_WIDTH && letter != BYTE_ORDER;
    }

    private static FontProgram read(String resource) {
        try (var stored = Face.class.getResourceAsStream(resource)) {
            return FontProgramFactory.createFont(
                    Objects.requireNonNull(stored, "the font is not packaged").readAllBytes(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
