package fr.workinfrance.verification.added;

import fr.workinfrance.verification.added.PdfValue.Atom;
import fr.workinfrance.verification.added.PdfValue.Entries;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One object of a PDF, with its words on lines of their own, as writers have them.
 *
 * @param streamed the bytes of its stream; absent without one
 */
record PdfObject(int number, PdfValue value, @Nullable Range streamed) {

    /** Bytes of the file, the last not among them. */
    record Range(int from, int until) {}

    private static final Pattern HEAD = Pattern.compile("([1-9][0-9]{0,6}) 0 obj\\r?\\n");
    private static final Pattern STREAM = Pattern.compile("(?:\\r?\\n)?stream\\r?\\n");
    private static final Pattern ENDSTREAM = Pattern.compile("\\r?\\nendstream");
    private static final Pattern END = Pattern.compile("\\r?\\nendobj\\r?\\n");

    static PdfObject read(ValueReader reader) throws MoreThanProofs {
        int number = Integer.parseInt(reader.form(HEAD).group(1));
        var value = reader.value();
        var streamed = value instanceof Entries entries && reader.sees(STREAM) ? stream(reader, entries) : null;
        reader.form(END);
        return new PdfObject(number, value, streamed);
    }

    private static Range stream(ValueReader reader, Entries entries) throws MoreThanProofs {
        reader.form(STREAM);
        int from = reader.at();
        var length = entries.at("/Length");
        MoreThanProofs.unless(
                length instanceof Atom(var digits) && digits.matches("0|[1-9][0-9]{0,7}"),
                "a stream of unknown length");
        reader.skip(Integer.parseInt(PdfValue.atom(length)));
        int until = reader.at();
        reader.form(ENDSTREAM);
        return new Range(from, until);
    }

    Entries entries() throws MoreThanProofs {
        return PdfValue.entries(value);
    }
}
