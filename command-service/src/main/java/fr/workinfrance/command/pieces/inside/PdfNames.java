package fr.workinfrance.command.pieces.inside;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of a PDF that tell what we want to know. */
final class PdfNames {

    /**
     * What runs and what sends. Links, bookmarks and forms that are only filled in are none of them; nor are files inside, which our
     * own attestations and many invoices have: a reader asks before it opens one.
     */
    private static final Set<String> ACTIVE =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "RichMedia", "XFA");

    static final Set<String> LETTERS = Set.of("ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");
    static final Set<String> PACKED = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");
    static final Set<String> FLATE = Set.of("FlateDecode", "Fl");
    /** What packs pictures and nothing else. */
    static final Set<String> DRAWN = Set.of("CCITTFaxDecode", "CCF", "DCTDecode", "DCT", "JBIG2Decode", "JPXDecode");

    /** What packs pictures of one bit a point. */
    static final Set<String> FAX = Set.of("CCITTFaxDecode", "CCF", "JBIG2Decode");

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    static boolean isFilter(String name) {
        return PACKED.contains(name) || LETTERS.contains(name);
    }

    static void refuseActive(PdfWords.Word word) throws UnsuitablePiece {
        if (word instanceof PdfWords.Word.Name(String name) && ACTIVE.contains(name))
            throw new UnsuitablePiece(UnsuitablePiece.Why.ACTIVE);
    }

    /** A name may be written with some of its letters as numbers (ISO 32000-2, 7.3.5). */
    static String plain(byte[] bytes, int length) {
        var written = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (written.indexOf('#') < 0) return written;
        return ESCAPED.matcher(written)
                .replaceAll(number -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(number.group(1), 16))));
    }

    private PdfNames() {}
}
