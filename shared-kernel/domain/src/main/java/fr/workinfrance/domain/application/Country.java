package fr.workinfrance.domain.application;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A country by its ISO 3166-1 alpha-2 code, upper case. */
public record Country(String code) {

    // Why not these: nobody is a national of a land without inhabitants.
    private static final Set<String> WITHOUT_NATIONALS = Set.of("AQ", "BV", "GS", "HM", "TF", "UM");

    /** The codes a nationality may have, sorted. Kosovo has none in the standard yet, and France knows it as XK. */
    public static final SortedSet<String> ALL =
            Collections.unmodifiableSortedSet(Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
                    .filter(code -> !WITHOUT_NATIONALS.contains(code))
                    .collect(Collectors.toCollection(TreeSet::new)));

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    public Country {
        if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("not a country code: " + code);
    }

    public static Country of(String code) {
        return new Country(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
