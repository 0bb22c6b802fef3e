package fr.workinfrance.domain.symbol;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A name in the capital letters, digits and spaces that the symbol holds: {@code Łucja Þorvaldsdóttir-Œ} is {@code LUCJA
 * THORVALDSDOTTIR OE}, as on the machine-readable lines of passports (ICAO 9303, part 3, section 6). Scripts other than Latin
 * have no letters here: of such a name nothing is left, and the printed text has to be read.
 */
public final class Transliteration {

    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'Þ', "TH"),
            Map.entry((int) 'Ħ', "H"),
            Map.entry((int) 'Ŧ', "T"),
            Map.entry((int) 'Ŋ', "N"),
            Map.entry((int) 'Ə', "E"),
            Map.entry((int) 'İ', "I"),
            Map.entry((int) 'ı', "I"),
            Map.entry((int) 'ẞ', "SS"));

    public static String of(String text) {
        var letters = Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFKD)
                .codePoints()
                .mapToObj(Transliteration::letter)
                .collect(Collectors.joining());
        return letters.replaceAll(" +", " ").strip();
    }

    private static String letter(int c) {
        if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') return Character.toString(c);
        var known = LETTERS.get(c);
        if (known != null) return known;
        // Why: an accent belongs to the letter before it; anything else separates words, as an apostrophe does.
        return Character.getType(c) == Character.NON_SPACING_MARK ? "" : " ";
    }

    private Transliteration() {}
}
