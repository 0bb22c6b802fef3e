package fr.workinfrance.verification.added;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The objects of a file as its tables say where they stand; each is read when it is first asked for. */
final class FileObjects {

    private static final Pattern START =
            Pattern.compile("startxref\\r?\\n([1-9][0-9]{0,8})\\r?\\n%%EOF(?:\\r?\\n)?\\z");
    private static final int LONGEST_END = 64;
    private static final int MOST_TABLES = 64;

    private final String text;
    private final Map<Integer, Integer> places;
    private final Set<Integer> free;
    private final PlaceTable last;

    /** Why kept: many places may name one object, and each would read all of it again. */
    private final Map<Integer, PdfObject> read = new HashMap<>();

    private FileObjects(String text, Map<Integer, Integer> places, Set<Integer> free, PlaceTable last) {
        this.text = text;
        this.places = places;
        this.free = free;
        this.last = last;
    }

    /** Those of a file that ends there. */
    static FileObjects until(String text, int end) throws MoreThanProofs {
        var tail = START.matcher(text.substring(Math.max(0, end - LONGEST_END), end));
        MoreThanProofs.unless(tail.find(), "no end");
        var places = new HashMap<Integer, Integer>();
        var last = PlaceTable.at(text, Integer.parseInt(tail.group(1)));
        var table = last;
        for (int tables = 1; ; tables++) {
            table.places().forEach(places::putIfAbsent);
            int previous = table.previous();
            if (previous < 0) break;
            MoreThanProofs.unless(tables < MOST_TABLES && previous < table.at(), "tables in a circle");
            table = PlaceTable.at(text, previous);
        }
        var free = new HashSet<>(places.keySet());
        places.values().removeIf(place -> place == PlaceTable.FREE);
        free.removeAll(places.keySet());
        return new FileObjects(text, places, free, last);
    }

    /** The newest table. */
    PlaceTable last() {
        return last;
    }

    boolean has(int number) {
        return places.containsKey(number);
    }

    /** Whether it has such an object, or says that there is none. */
    boolean knows(int number) {
        return has(number) || free.contains(number);
    }

    PdfObject at(int number) throws MoreThanProofs {
        var known = read.get(number);
        if (known != null) return known;
        var place = places.get(number);
        if (place == null) throw new MoreThanProofs("no such object");
        var found = PdfObject.read(new ValueReader(text, place));
        MoreThanProofs.unless(found.number() == number, "another object");
        read.put(number, found);
        return found;
    }
}
