package fr.workinfrance.command.pieces.inside;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of one stream of a PDF: what its dictionary says it is packed by, else what it begins like. */
final class PdfStream implements Inside {

    /** What somebody who reads the document takes it for. */
    enum Kind {
        /** Objects of the document. */
        OBJECTS,
        PICTURE,
        /** Something else to be shown, or whatever the dictionary leaves open. */
        OTHER
    }

    private static final Inside NOTHING = (_, _, _) -> false;

    private final List<String> filters;
    private final Kind kind;
    private final Room room;
    private final boolean unpacked;

    private int first = -1;
    private @Nullable Inside found;

    PdfStream(List<String> filters, Kind kind, Room room) {
        this(filters, kind, room, false);
    }

    private PdfStream(List<String> filters, Kind kind, Room room, boolean unpacked) {
        this.filters = filters;
        this.kind = kind;
        this.room = room;
        this.unpacked = unpacked;
    }

    @Override
    public boolean look(byte[] bytes, int from, int length) throws UnsuitablePiece {
        int at = from;
        int end = from + length;
        if (found == null && first < 0 && at < end) first = bytes[at++] & 0xFF;
        if (found == null && at < end) {
            int second = bytes[at] & 0xFF;
            found = of(first, second);
            if (!found.look(new byte[] {(byte) first}, 0, 1)) found = NOTHING;
        }
        return found == null || found.look(bytes, at, end - at);
    }

    private Inside of(int one, int two) throws UnsuitablePiece {
        if (kind == Kind.OBJECTS) return objects(one, two);
        var filter = filters.isEmpty() ? "" : filters.getFirst();
        return switch (filter) {
            case "ASCII85Decode", "A85" -> Ascii.base85(behind());
            case "ASCIIHexDecode", "AHx" -> Ascii.hex(behind());
            default -> packed(filter, one, two);
        };
    }

    /** Once unpacked they are read as words, whatever they begin like. */
    private Inside objects(int one, int two) throws UnsuitablePiece {
        if (unpacked) return PdfWords.ofObjects(PdfNames::refuseActive);
        boolean packed = isFlate(one, two);
        // Why: one that begins otherwise than it says is read in one way by some readers, and otherwise by others.
        if (packed == filters.isEmpty()) throw new UnsuitablePiece(UnsuitablePiece.Why.SWELLS);
        return packed ? new Flated(room.part(), shown()) : PdfWords.ofObjects(PdfNames::refuseActive);
    }

    private static boolean isFlate(int one, int two) {
        return (one & 0x0F) == 8 && (one << 8 | two) % 31 == 0;
    }

    private Inside packed(String filter, int one, int two) {
        // Why by its first bytes: what a dictionary does not say, a reader may still find out.
        if (!unpacked && isFlate(one, two)) return new Flated(room.part(), shown());
        if (one == 0xFF && two == 0xD8) return new JpegInside(room.bounds());
        if (filter.equals("LZWDecode") || filter.equals("LZW")) return new Lzw(room.part());
        if (filter.equals("RunLengthDecode") || filter.equals("RL")) return new RunLength(room.part());
        // Why its words too: whoever lies about what it is shall gain nothing by it. A picture has none but by chance.
        return unpacked && kind == Kind.OTHER ? new PdfWords(PdfNames::refuseActive) : NOTHING;
    }

    private PdfStream behind() {
        return new PdfStream(filters.subList(1, filters.size()), kind, room, unpacked);
    }

    private PdfStream shown() {
        return new PdfStream(filters.isEmpty() ? filters : filters.subList(1, filters.size()), kind, room, true);
    }
}
