package fr.workinfrance.domain.symbol;

import java.util.ArrayList;
import java.util.List;

/** The text of a symbol as people and readers pass it on: with separators that are written out, and broken into lines. */
final class TypedSymbol {

    /** One of them as it may be written. */
    private record Spelling(String written, String separator) {}

    private static final List<Spelling> SPELLINGS = spellings();

    /** With its separators, however a reader wrote them, and without the lines into which a message broke it. */
    static String plain(String text) {
        var whole = withoutBlanksAround(text.replace("\r", "").replace("\n", "").replace("\t", ""));
        for (var spelling : SPELLINGS) whole = whole.replace(spelling.written(), spelling.separator());
        return whole;
    }

    /** In brackets, as a key that is held down, or as the sign for it. */
    private static List<Spelling> spellings() {
        var spellings = new ArrayList<Spelling>();
        spell(spellings, TwoDDoc.GROUP, "<GS>", "{GS}", "[GS]", "^]", "\u241d");
        spell(spellings, TwoDDoc.TRUNCATED, "<RS>", "{RS}", "[RS]", "^^", "\u241e");
        spell(spellings, TwoDDoc.UNIT, "<US>", "{US}", "[US]", "^_", "\u241f");
        return List.copyOf(spellings);
    }

    private static void spell(List<Spelling> spellings, char separator, String... written) {
        for (var one : written) spellings.add(new Spelling(one, String.valueOf(separator)));
    }

    // Why not strip: for Java the separators are blanks too.
    private static String withoutBlanksAround(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') from++;
        while (to > from && text.charAt(to - 1) == ' ') to--;
        return text.substring(from, to);
    }

    private TypedSymbol() {}
}
