package fr.workinfrance.verification.added;

import fr.workinfrance.verification.added.PdfValue.Entries;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A table that says where objects stand, and the trailer behind it.
 *
 * @param places of each object; {@link #FREE} for one that there is not
 * @param end the first byte behind the trailer
 */
record PlaceTable(int at, Map<Integer, Integer> places, Entries trailer, int end) {

    static final int FREE = -1;

    private static final Pattern SECTION = Pattern.compile("([0-9]{1,7}) ([0-9]{1,7}) ?\\r?\\n");
    private static final Pattern ROW = Pattern.compile("([0-9]{10}) ([0-9]{5}) ([nf])(?: \\r| \\n|\\r\\n)");

    static PlaceTable at(String text, int at) throws MoreThanProofs {
        MoreThanProofs.unless(at >= 0 && at < text.length(), "no table");
        var reader = new ValueReader(text, at);
        reader.word("xref");
        var places = new HashMap<Integer, Integer>();
        while (!reader.space().sees("trailer")) {
            var section = reader.form(SECTION);
            int first = Integer.parseInt(section.group(1));
            int count = Integer.parseInt(section.group(2));
            for (int i = 0; i < count; i++) {
                var row = reader.form(ROW);
                boolean used = row.group(3).equals("n");
                MoreThanProofs.unless(!used || row.group(2).equals("00000"), "a second generation");
                long place = used ? Long.parseLong(row.group(1)) : FREE;
                MoreThanProofs.unless(place < text.length(), "beyond the end");
                MoreThanProofs.unless(places.put(first + i, (int) place) == null, "said twice");
            }
        }
        reader.word("trailer");
        var trailer = PdfValue.entries(reader.value());
        return new PlaceTable(at, places, trailer, reader.at());
    }

    /** Where the table before it stands; below zero for the first. */
    int previous() throws MoreThanProofs {
        var previous = trailer.at("/Prev");
        if (previous == null) return -1;
        var digits = PdfValue.atom(previous);
        MoreThanProofs.unless(digits.matches("[0-9]{1,9}"), "no place");
        return Integer.parseInt(digits);
    }
}
