package fr.workinfrance.domain.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as it is compared: lower case, no accents, plain apostrophes and hyphens, single spaces. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u00B4`]");
    private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2015]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public static String of(String text) {
        var plain = APOSTROPHES.matcher(text).replaceAll("'");
        plain = HYPHENS.matcher(plain).replaceAll("-");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private Folded() {}
}
