package fr.workinfrance.command.pieces.inside;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of a PDF as names and bare words. Strings are not told apart from what is around them, on purpose: a reader finds an
 * object by its place in the file, so that no bracket left open before it may hide it from us.
 */
final class PdfWords implements Inside {

    /** Longer than any name we look for, each letter of it written as a number. */
    private static final int LONGEST = 64;

    /** A name, or a bare word such as {@code obj} or {@code 12}. */
    sealed interface Word {
        record Name(String name) implements Word {}

        /** @param closing whether a dictionary was closed right before it */
        record Bare(String text, boolean closing) implements Word {}
    }

    /** Who is told each of them. */
    interface Listener {
        void hear(Word word) throws UnsuitablePiece;
    }

    private final Listener listener;
    private final boolean texts;
    private final byte[] word = new byte[LONGEST];
    private int length;
    private boolean name;
    private boolean glued;
    private boolean closing;
    /** Whether any reader that came by the last bracket, which opened a text, is in that text still. */
    private boolean inText;

    PdfWords(Listener listener) {
        this(listener, true);
    }

    private PdfWords(Listener listener, boolean texts) {
        this.listener = listener;
        this.texts = texts;
    }

    /** Packed objects have no word that begins them: one may begin anywhere, also in what looks like a text. */
    static PdfWords ofObjects(Listener listener) {
        return new PdfWords(listener, false);
    }

    @Override
    public boolean look(byte[] bytes, int from, int count) throws UnsuitablePiece {
        for (int i = from; i < from + count; i++) take(bytes[i]);
        return true;
    }

    /** Takes one byte; the word it ends is heard before. */
    void take(byte next) throws UnsuitablePiece {
        switch (next) {
            case 0, '\t', '\f', ' ' -> end(false);
            case '\n', '\r' -> {
                end(false);
                // Why: it ends a comment, and in a comment the bracket opened nothing.
                inText = false;
            }
            case '/' -> {
                end(true);
                name = true;
            }
            case '(', ')', '<', '>', '[', ']', '{', '}', '%' -> {
                end(false);
                closing = next == '>';
                inText = texts && next == '(';
            }
            default -> {
                if (length < LONGEST) word[length] = next;
                length++;
            }
        }
    }

    private void end(boolean byName) throws UnsuitablePiece {
        boolean begun = name || length > 0;
        if (!begun && !byName) return;
        boolean bareLetters = begun && !name && length > 0 && Character.isLetter(word[0]) && !isKeyword();
        if (begun && length <= LONGEST) tell();
        // Why: in "(HTML/JavaScript)" the second is no name, but a language somebody is good at. Elsewhere it is one,
        // whatever stands before it.
        glued = byName && inText && (bareLetters || name && glued);
        if (begun) closing = false;
        name = false;
        length = 0;
    }

    private void tell() throws UnsuitablePiece {
        if (!name) listener.hear(new Word.Bare(new String(word, 0, length, StandardCharsets.ISO_8859_1), closing));
        else if (!glued) listener.hear(new Word.Name(PdfNames.plain(word, length)));
    }

    private boolean isKeyword() {
        if (length > LONGEST) return false;
        return switch (new String(word, 0, length, StandardCharsets.ISO_8859_1)) {
            case "obj", "R", "true", "false", "null", "trailer" -> true;
            default -> false;
        };
    }
}
