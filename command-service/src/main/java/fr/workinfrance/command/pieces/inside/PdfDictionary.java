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
    private boolean fax;
    private boolean predicted;
    private long bits;
    /** Whether it named what packs a stream, and no stream came since. */
    private boolean waiting;

    private boolean ofFilter;
    private boolean inStream;
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
        // Why by the first one: no reader finds an object in a stream that does not say where they begin; many need no
        // type.
        if (name.equals("ObjStm") || name.equals("First")) objects();
        if (PdfNames.DRAWN.contains(name)) drawn = true;
        if (PdfNames.FAX.contains(name)) fax = true;
        ofFilter = name.equals("Filter") || name.equals("F") || ofFilter && PdfNames.isFilter(name);
        if (PdfNames.isFilter(name) && ofFilter && !inStream || name.equals("ObjStm")) waiting = true;
        if (PdfNames.isFilter(name) && filters.size() <= MOST_FILTERS) filters.add(name);
    }

    // Why: among what a stream shows no dictionary begins; one that seems to was made to look like two.
    private void objects() throws UnsuitablePiece {
        if (inStream && !objects) throw new UnsuitablePiece(UnsuitablePiece.Why.SWELLS);
        objects = true;
    }

    private void valued(String text) throws UnsuitablePiece {
        ofFilter = false;
        if (text.equals("endstream")) inStream = false;
        switch (entry) {
            case "BitsPerComponent" -> bits = Math.max(bits, number(text));
            case "ImageMask" -> fax |= text.equals("true") && bits <= 1;
            case "Predictor" -> predicted |= number(text) > 1;
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

    /**
     * The dictionary of the object that begins now.
     *
     * @throws UnsuitablePiece when this one has told how a stream is packed that never came: it was to be forgotten here
     */
    PdfDictionary next() throws UnsuitablePiece {
        if (waiting) throw new UnsuitablePiece(UnsuitablePiece.Why.SWELLS);
        return new PdfDictionary();
    }

    Inside stream(Room room) throws UnsuitablePiece {
        waiting = false;
        inStream = true;
        room.bounds().picture(width, height, bits == 1 || bits == 0 && fax);
        // Why not twice: a packed megabyte may be a gigabyte, packed again a kilobyte. What packs a document packs it
        // once.
        if (filters.size() > MOST_FILTERS
                || filters.stream().filter(PdfNames.PACKED::contains).count() > 1)
            throw new UnsuitablePiece(UnsuitablePiece.Why.SWELLS);
        // Why: no program in use packs objects by anything but Flate, and what we only count we do not read.
        if (objects && (drawn || predicted || filters.size() > 1 || !PdfNames.FLATE.containsAll(filters)))
            throw new UnsuitablePiece(UnsuitablePiece.Why.SWELLS);
        return new PdfStream(List.copyOf(filters), kind(), room);
    }

    private PdfStream.Kind kind() {
        if (objects) return PdfStream.Kind.OBJECTS;
        return drawn || width > 0 && height > 0 ? PdfStream.Kind.PICTURE : PdfStream.Kind.OTHER;
    }

    private static long number(String text) {
        if (text.isEmpty() || text.length() > 10) return 0;
        return text.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(text) : 0;
    }
}
