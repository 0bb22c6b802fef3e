package fr.workinfrance.verification.added;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metadata of a document (XMP), compared without when it was written last, by which program, and in which order. */
final class Metadata {

    private static final String DATE = "[0-9T:.Z+-]{0,40}";

    /** Two of its letters take two bytes each. */
    private static final String PROGRAM = "[A-Za-z0-9 .,;:()\u00c2®©-]{0,400}";

    private static final Pattern DATED_ELEMENT = Pattern.compile(
            "<(xmp:ModifyDate|xmp:MetadataDate)>" + DATE + "</\\1>|<pdf:Producer>" + PROGRAM + "</pdf:Producer>");
    private static final Pattern DATED =
            Pattern.compile("(?:xmp:ModifyDate|xmp:MetadataDate)=\"" + DATE + "\"|pdf:Producer=\"" + PROGRAM + "\"");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,4000}>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<![^ \\t\\r\\n\"<>=])[^ \\t\\r\\n\"<>=]++=\"[^\"<>]*+\"");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");

    /** Fifty times what we write. */
    private static final int LONGEST = 1 << 16;

    static boolean saySame(String one, String other) {
        if (one.length() > LONGEST || other.length() > LONGEST) return false;
        return plain(one).equals(plain(other));
    }

    private static String plain(String xmp) {
        var undated = DATED_ELEMENT.matcher(xmp).replaceAll("");
        var sorted =
                TAG.matcher(undated).replaceAll(tag -> java.util.regex.Matcher.quoteReplacement(sorted(tag.group())));
        return SPACE.matcher(sorted).replaceAll(" ").strip();
    }

    private static String sorted(String tag) {
        var attributes = ATTRIBUTE
                .matcher(tag)
                .results()
                .map(MatchResult::group)
                .filter(one -> !DATED.matcher(one).matches())
                .sorted()
                .collect(Collectors.joining(" "));
        return ATTRIBUTE.matcher(tag).replaceAll("") + attributes;
    }

    private Metadata() {}
}
