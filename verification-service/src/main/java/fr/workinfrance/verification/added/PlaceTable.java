package fr.workinfrance.verification.added;

import fr.workinfrance.verification.added.PdfValue.Entries;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table that says where objects stand, and the trailer behind it.
 *
 * @param places of each object; {@link #FREE} for one that there is not
 * @param end the first byte behind the trailer
 */
record PlaceTable(int at, Map<Integer, Integer> places, Entries trailer, int end) {

    static final int FREE = -1;

    private static final Pattern BEGIN = Pattern.compile("xref\\r?\\n");
    private static final Pattern SECTION = Pattern.compile("(0|[1-9][0-9]{0,6}) ([1-9][0-9]{0,6})\\r?\\n");
    private static final Pattern TRAILER = Pattern.compile("trailer\\r?\\n");
    private static final Pattern ROW = Pattern.compile("([0-9]{10}) (00000|00001|65535) ([nf])(?: \\r| \\n|\\r\\n)");

    static PlaceTable at(String text, int at) throws MoreThanProofs {
        MoreThanProofs.unless(at >= 0 && at < text.length(), "no table");
        var reader = new ValueReader(text, at);
        reader.form(BEGIN);
        var places = new HashMap<Integer, Integer>();
        long links = 0;
        for (int behind = 0; !reader.sees("trailer"); ) {
            var section = reader.form(SECTION);
            int first = Integer.parseInt(section.group(1));
            int count = Integer.parseInt(section.group(2));
            MoreThanProofs.unless(first >= behind, "not in order");
            behind = first + count;
            for (int i = 0; i < count; i++) {
                var row = reader.form(ROW);
                boolean used = row.group(3).equals("n");
                MoreThanProofs.unless(generation(first + i, used).contains(row.group(2)), "a second generation");
                long place = used ? Long.parseLong(row.group(1)) : FREE;
                MoreThanProofs.unless(place < text.length(), "beyond the end");
                if (!used) links = Math.max(links, Long.parseLong(row.group(1)));
                MoreThanProofs.unless(places.put(first + i, (int) place) == null, "said twice");
            }
        }
        reader.form(TRAILER);
        var table = new PlaceTable(at, places, PdfValue.entries(reader.value()), reader.at());
        // Why: what is free names the next that is, and a reader that takes it for used finds no object there.
        MoreThanProofs.unless(links < table.size(), "a link to nowhere");
        return table;
    }

    /** Why the last for nothing but zero: readers take a table that says it of one for a table that begins with the wrong number. */
    private static Set<String> generation(int number, boolean used) {
        if (used) return Set.of("00000");
        return number == 0 ? Set.of("65535") : Set.of("00000", "00001");
    }

    /** Below which all numbers of objects are, as the trailer says. */
    int size() throws MoreThanProofs {
        var digits = PdfValue.atom(trailer.at("/Size"));
        MoreThanProofs.unless(digits.matches("[1-9][0-9]{0,6}"), "no size");
        return Integer.parseInt(digits);
    }

    /** Where the table before it stands; below zero for the first. */
    int previous() throws MoreThanProofs {
        var previous = trailer.at("/Prev");
        if (previous == null) return -1;
        var digits = PdfValue.atom(previous);
        MoreThanProofs.unless(digits.matches("[1-9][0-9]{0,8}"), "no place");
        return Integer.parseInt(digits);
    }
}
