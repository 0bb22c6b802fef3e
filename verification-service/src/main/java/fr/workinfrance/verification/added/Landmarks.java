package fr.workinfrance.verification.added;

import java.util.Collection;

/**
 * The words by which a reader that has lost its way finds the parts of a file again, wherever they stand: in a text, in what is packed,
 * in a remark. Why counted: where there are no more of them than an update needs, every reader builds the same of it.
 */
record Landmarks(String text, int from, int until) {

    private static final char NO_BREAK = 0xa0;

    void areThoseOf(Collection<PdfObject> objects) throws MoreThanProofs {
        int streams = (int)
                objects.stream().filter(object -> object.streamed() != null).count();
        MoreThanProofs.unless(
                beginnings() == objects.size()
                        && count("endobj") == objects.size()
                        && count("stream") == 2 * streams
                        && count("endstream") == streams
                        && count("trailer") == 1
                        && count("startxref") == 1,
                "something to take for another object");
    }

    private int count(String word) {
        int found = 0;
        for (int at = next(word, from); at >= 0; at = next(word, at + 1)) found++;
        return found;
    }

    private int beginnings() {
        int found = 0;
        for (int at = next("obj", from); at >= 0; at = next("obj", at + 1)) if (isBeginning(at)) found++;
        return found;
    }

    private int next(String word, int after) {
        return text.indexOf(word, after, until);
    }

    /** Whether two numbers stand before it, as some reader tells numbers apart. */
    private boolean isBeginning(int word) {
        int generation = gap(word);
        int at = number(generation);
        int number = gap(at);
        return at < generation && number < at && number(number) < number;
    }

    /** Where the digits begin that end there. */
    private int number(int end) {
        int at = end;
        while (at > from && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9') at--;
        return at;
    }

    /** Where the space begins that ends there. A remark is space too, up to the end of its line. */
    private int gap(int end) {
        int at = end;
        while (at > from && isSpace(text.charAt(at - 1))) {
            at--;
            int remark = isLine(text.charAt(at)) ? text.indexOf('%', line(at), at) : -1;
            if (remark >= 0) at = remark;
        }
        return at;
    }

    private int line(int end) {
        int at = end;
        while (at > from && !isLine(text.charAt(at - 1))) at--;
        return at;
    }

    private static boolean isLine(char letter) {
        return letter == '\n' || letter == '\r';
    }

    private static boolean isSpace(char letter) {
        return letter <= ' ' || letter == NO_BREAK;
    }
}
