package fr.workinfrance.command.pieces.inside;

import fr.workinfrance.command.pieces.inside.PdfWords.Word;
import java.util.ArrayList;
import java.util.List;

/** What the words of one object say of the stream that may follow them. */
final class PdfDictionary {

    /** More than any document has. */
    private static final int MOST_FILTERS = 8;

    private final List<String> filters = new ArrayList<>();
    private String entry = "";
    private boolean objects;
    private boolean drawn;
    private long width;
    private long height;

    void hear(Word word) throws UnsuitablePiece {
        switch (word) {
            case Word.Name(String name) -> named(name);
            case Word.Bare(String text, boolean _) -> valued(text);
        }
    }

    private void named(String name) throws UnsuitablePiece {
        entry = name;
        if (name.equals("Encrypt")) throw new UnsuitablePiece(UnsuitablePiece.Why.LOCKED);
        if (name.equals("ObjStm")) objects = true;
        if (PdfNames.DRAWN.contains(name)) drawn = true;
        if ((PdfNames.PACKED.contains(name) || PdfNames.LETTERS.contains(name)) && filters.size() <= MOST_FILTERS)
            filters.add(name);
    }

    private void valued(String text) throws UnsuitablePiece {
        switch (entry) {
            case "Width" -> width = number(text);
            case "Height" -> height = number(text);
            // Why: a dictionary that keeps for elsewhere how it is packed has something to hide.
            case "Filter" -> {
                if (number(text) > 0) throw new UnsuitablePiece(UnsuitablePiece.Why.SWELLS);
            }
            // Why: the other custom of LZW, that no program in use writes, and that we do not count.
            case "EarlyChange" -> {
                if (text.equals("0")) throw new UnsuitablePiece(UnsuitablePiece.Why.SWELLS);
            }
            default -> {}
        }
        entry = "";
    }

    Inside stream(Room room) throws UnsuitablePiece {
        room.bounds().picture(width, height);
        // Why not twice: a packed megabyte may be a gigabyte, packed again a kilobyte. What packs a document packs it
        // once.
        if (filters.size() > MOST_FILTERS
                || filters.stream().filter(PdfNames.PACKED::contains).count() > 1)
            throw new UnsuitablePiece(UnsuitablePiece.Why.SWELLS);
        // Why: no program in use packs objects by anything but Flate, and what we only count we do not read.
        if (objects && (drawn || filters.size() > 1 || !PdfNames.FLATE.containsAll(filters)))
            throw new UnsuitablePiece(UnsuitablePiece.Why.SWELLS);
        return new PdfStream(List.copyOf(filters), objects, room);
    }

    private static long number(String text) {
        if (text.isEmpty() || text.length() > 10) return 0;
        return text.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(text) : 0;
    }
}
