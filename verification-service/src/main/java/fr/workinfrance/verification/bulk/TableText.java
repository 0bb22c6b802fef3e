package fr.workinfrance.verification.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The text of a table in a file, as spreadsheets write it. */
public final class TableText {

    private static final Charset FRENCH = Charset.forName("windows-1252");

    /** How begin a PDF, a workbook or another archive, an older workbook, pictures and a text with its layout. */
    private static final List<String> OTHERS = List.of(
            "%PDF", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "{\\rtf");

    /** Its text; nothing where it is no text. */
    public static Optional<String> of(byte[] file) {
        var begin = new String(file, 0, Math.min(8, file.length), StandardCharsets.ISO_8859_1);
        if (OTHERS.stream().anyMatch(begin::startsWith)) return Optional.empty();
        var text = decoded(file, begin);
        return text.chars().anyMatch(TableText::isOfNoText) ? Optional.empty() : Optional.of(text);
    }

    private static String decoded(byte[] file, String begin) {
        if (begin.startsWith("\u00ff\u00fe") || begin.startsWith("\u00fe\u00ff"))
            return new String(file, StandardCharsets.UTF_16);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            // Why: so French spreadsheets write tables unless they are told otherwise.
            return new String(file, FRENCH);
        }
    }

    private static boolean isOfNoText(int character) {
        return character < ' ' && (character < '\t' || character > '\r') && character != 0x1a;
    }

    private TableText() {}
}
