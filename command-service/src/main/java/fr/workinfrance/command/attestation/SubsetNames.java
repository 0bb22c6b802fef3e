package fr.workinfrance.command.attestation;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The six letters before the name of a font of which only a part is embedded ({@code QWERTY+NotoSans}): any will do, and the
 * library draws them at random, so that no two files would be the same.
 */
final class SubsetNames {

    private static final Pattern DRAWN = Pattern.compile("/[A-Z]{6}\\+NotoSans");

    /** The same file, of the same length, with letters that are always the same. */
    static byte[] settled(byte[] pdf) {
        // Why ISO 8859-1: it gives every byte back.
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        return DRAWN.matcher(text).replaceAll("/ATTEST+NotoSans").getBytes(StandardCharsets.ISO_8859_1);
    }

    private SubsetNames() {}
}
