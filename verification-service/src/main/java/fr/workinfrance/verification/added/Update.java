package fr.workinfrance.verification.added;

import fr.workinfrance.verification.added.PdfValue.Entries;
import fr.workinfrance.verification.added.PdfValue.Items;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One update written behind a file: its objects and their table, and not a byte beside them.
 *
 * @param before the objects of the file that it was written behind
 * @param end the first byte behind it
 */
record Update(FileObjects before, Map<Integer, PdfObject> objects, int end) {

    private static final Pattern LINE = Pattern.compile("(?:\\r?\\n)?");
    private static final Pattern END = Pattern.compile("\\r?\\n(?:%iText-[A-Za-z0-9.-]{1,60}\\r?\\n)?"
            + "startxref\\r?\\n([1-9][0-9]{0,8})\\r?\\n%%EOF(?:\\r?\\n|\\z)");
    private static final Pattern IDENTIFIER = Pattern.compile("<[0-9A-Fa-f]{32,128}>");
    private static final Set<String> TRAILER = Set.of("/ID", "/Info", "/Prev", "/Root", "/Size");
    private static final int MOST = 4096;

    /** Twice as many as objects. Why bounded: the table is read once more for each update behind it. */
    private static final int MOST_ROWS = 2 * MOST;

    static Update read(String text, int from) throws MoreThanProofs {
        var before = FileObjects.until(text, from);
        var reader = new ValueReader(text, from);
        reader.form(LINE);
        var objects = new LinkedHashMap<Integer, PdfObject>();
        var places = new LinkedHashMap<Integer, Integer>();
        while (!reader.sees("xref")) {
            int place = reader.at();
            var object = PdfObject.read(reader);
            MoreThanProofs.unless(places.put(object.number(), place) == null && places.size() < MOST, "said twice");
            objects.put(object.number(), object);
        }
        MoreThanProofs.unless(!objects.isEmpty(), "nothing");
        var table = PlaceTable.at(text, reader.at());
        MoreThanProofs.unless(table.places().size() <= MOST_ROWS, "rows of nothing");
        agree(table, places, before);
        sizes(table, before);
        trailer(table.trailer(), before.last());
        var rest = new ValueReader(text, table.end());
        var end = rest.form(END);
        MoreThanProofs.unless(Integer.parseInt(end.group(1)) == table.at(), "another table");
        new Landmarks(text, from, rest.at()).areThoseOf(objects.values());
        return new Update(before, objects, rest.at());
    }

    /** Why: a reader goes by the table, and would find at another place what was not looked at here. */
    private static void agree(PlaceTable table, Map<Integer, Integer> places, FileObjects before)
            throws MoreThanProofs {
        for (var row : table.places().entrySet()) {
            boolean free = row.getValue() == PlaceTable.FREE;
            MoreThanProofs.unless(
                    free
                            ? !places.containsKey(row.getKey()) && !before.has(row.getKey())
                            : row.getValue().equals(places.get(row.getKey())),
                    "the table says otherwise");
        }
        MoreThanProofs.unless(table.places().keySet().containsAll(places.keySet()), "not in the table");
        int size = before.last().size();
        for (int number : places.keySet())
            MoreThanProofs.unless(before.has(number) || number >= size, "a number that was free");
    }

    /** Why each number in turn: a reader that finds no size, or one that is too large, looks for objects by itself. */
    private static void sizes(PlaceTable table, FileObjects before) throws MoreThanProofs {
        int was = before.last().size();
        int is = table.size();
        long more =
                table.places().keySet().stream().filter(number -> number >= was).count();
        MoreThanProofs.unless(more == is - was, "another size");
        for (int number : table.places().keySet())
            MoreThanProofs.unless(number < is && (number >= was || number == 0 || before.knows(number)), "no number");
    }

    private static void trailer(Entries now, PlaceTable before) throws MoreThanProofs {
        now.hasOnly(TRAILER);
        now.differsOnlyIn(Set.of("/ID", "/Prev", "/Size"), new Entries(rows(before.trailer())));
        MoreThanProofs.unless(now.says("/Prev", Integer.toString(before.at())), "not behind the table before");
        MoreThanProofs.unless(
                now.at("/ID") instanceof Items(var ids)
                        && before.trailer().at("/ID") instanceof Items(var were)
                        && ids.size() == 2
                        && !were.isEmpty()
                        && ids.getFirst().equals(were.getFirst())
                        && IDENTIFIER.matcher(PdfValue.atom(ids.getLast())).matches(),
                "another file");
    }

    private static Map<String, PdfValue> rows(Entries trailer) {
        var rows = new LinkedHashMap<>(trailer.values());
        rows.keySet().retainAll(TRAILER);
        return rows;
    }

    boolean touches(int number) {
        return objects.containsKey(number);
    }

    boolean isNew(int number) {
        return touches(number) && !before.has(number);
    }

    /** As it is after the update. */
    PdfObject now(int number) throws MoreThanProofs {
        var written = objects.get(number);
        return written == null ? before.at(number) : written;
    }
}
