package fr.workinfrance.command.pieces.inside;

import fr.workinfrance.command.pieces.inside.PdfWords.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A PDF from its first byte to its last: its words, and the content of each stream it comes by.
 *
 * <p>Why not by its table of contents: that stands at the end, and names only what the reader it was written for shall see.
 */
final class PdfInside implements Inside {

    /** A whole document has one at a time; one that is cut off goes on until its bytes make no sense. */
    private static final int MOST_OPEN = 64;

    private enum Place {
        ANYWHERE,
        /** Behind the word that opens a stream, before the end of its line. */
        OPENING,
        /** Behind a carriage return that may or may not be the whole end of that line. */
        RETURNED
    }

    private final Room room;
    private final PdfWords words = new PdfWords(this::hear);
    private final List<Inside> open = new ArrayList<>();
    private PdfDictionary dictionary = new PdfDictionary();
    private Place place = Place.ANYWHERE;
    /** How many numbers came right before. */
    private int numbers;

    PdfInside(Room room) {
        this.room = room;
    }

    @Override
    public boolean look(byte[] bytes, int from, int length) throws UnsuitablePiece {
        int shown = from;
        for (int i = from; i < from + length; i++) {
            words.take(bytes[i]);
            if (place != Place.ANYWHERE && opens(bytes[i])) {
                // Why here: those that are open already have seen less than the one that opens now will.
                int begin = bytes[i] == '\n' ? i + 1 : i;
                show(bytes, shown, begin - shown);
                shown = begin;
                open(dictionary.stream(room));
            }
        }
        show(bytes, shown, from + length - shown);
        return true;
    }

    private void hear(Word word) throws UnsuitablePiece {
        PdfNames.refuseActive(word);
        if (word instanceof Word.Bare(String text, boolean closing)) {
            // Why the numbers: the word alone stands in a text as well as anywhere.
            if (text.equals("obj") && numbers >= 2) dictionary = dictionary.next();
            if (text.equals("stream") && closing) place = Place.OPENING;
            numbers = isNumber(text) ? numbers + 1 : 0;
        } else {
            numbers = 0;
        }
        dictionary.hear(word);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private boolean opens(byte next) {
        switch (next) {
            case ' ' -> place = Place.OPENING;
            case '\r' -> place = Place.RETURNED;
            default -> place = Place.ANYWHERE;
        }
        return place == Place.ANYWHERE;
    }

    private void open(Inside stream) throws UnsuitablePiece {
        if (open.size() == MOST_OPEN) throw new UnsuitablePiece(UnsuitablePiece.Why.SWELLS);
        open.add(stream);
    }

    private void show(byte[] bytes, int from, int length) throws UnsuitablePiece {
        if (length == 0) return;
        for (var streams = open.iterator(); streams.hasNext(); )
            if (!streams.next().look(bytes, from, length)) streams.remove();
    }
}
