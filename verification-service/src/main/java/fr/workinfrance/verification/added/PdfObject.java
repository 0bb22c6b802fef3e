package fr.workinfrance.verification.added;

import fr.workinfrance.verification.added.PdfValue.Atom;
import fr.workinfrance.verification.added.PdfValue.Entries;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One object of a PDF.
 *
 * @param streamed the bytes of its stream; absent without one
 */
record PdfObject(int number, PdfValue value, @Nullable Range streamed) {

    /** Bytes of the file, the last not among them. */
    record Range(int from, int until) {}

    private static final Pattern HEAD = Pattern.compile("([1-9][0-9]{0,6})[\\t\\n\\r ]++0[\\t\\n\\r ]++obj");
    private static final Pattern LINE = Pattern.compile("\\r?\\n");

    static PdfObject read(ValueReader reader) throws MoreThanProofs {
        int number = Integer.parseInt(reader.form(HEAD).group(1));
        var value = reader.value();
        reader.space();
        var streamed = value instanceof Entries entries && reader.sees("stream") ? stream(reader, entries) : null;
        reader.space().word("endobj");
        return new PdfObject(number, value, streamed);
    }

    private static Range stream(ValueReader reader, Entries entries) throws MoreThanProofs {
        reader.word("stream");
        reader.form(LINE);
        int from = reader.at();
        var length = entries.at("/Length");
        MoreThanProofs.unless(
                length instanceof Atom(var digits) && digits.matches("[0-9]{1,8}"), "a stream of unknown length");
        reader.skip(Integer.parseInt(PdfValue.atom(length)));
        int until = reader.at();
        reader.space().word("endstream");
        return new Range(from, until);
    }

    Entries entries() throws MoreThanProofs {
        return PdfValue.entries(value);
    }
}
