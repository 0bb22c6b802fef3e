package fr.workinfrance.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Updates written by hand behind a sealed document, in which an object of it is hidden where a strict reader sees a text: a reader
 * that cannot follow the tables looks for objects all over the file, and takes that one. Each differs from {@link #shell} in one thing.
 */
public final class HiddenObjects {

    private static final String SHELL = "<</Type/Font>>";
    private static final Pattern PRODUCER = Pattern.compile("/Producer\\((?:\\\\.|[^()\\\\])*\\)", Pattern.DOTALL);

    private final String sealed;
    private final String trailer;
    private final int size;
    private final String page;
    private final String claim;

    private HiddenObjects(byte[] sealed) {
        this.sealed = new String(sealed, ISO_8859_1);
        int last = this.sealed.lastIndexOf("trailer");
        trailer = this.sealed.substring(this.sealed.indexOf("<<", last), this.sealed.lastIndexOf(">>") + 2);
        size = Integer.parseInt(last("/Size ([0-9]+)", trailer).group(1));
        page = hidden(
                Integer.parseInt(last("/Contents ([0-9]+) 0 R", this.sealed).group(1)),
                "<</Length %d>>",
                "BT /F1 20 Tf 36 700 Td <4A65616E2046415558> Tj ET");
        claim = claim();
    }

    /** What one writer leaves behind beside its proofs: an empty shell, which is all that there is in it. */
    public static byte[] shell(byte[] sealed) {
        var by = new HiddenObjects(sealed);
        return by.updated(Map.of(by.size, SHELL), by.size + 1);
    }

    /** Our seal under so many ranges that lead nowhere, the same or others. */
    static Map<String, byte[]> ranges(byte[] sealed) {
        var same = "/ByteRange [0 10 20 5]\n".repeat(16);
        var others = new StringBuilder();
        for (int i = 1; i <= 32; i++)
            others.append("/ByteRange [0 10 20 ").append(i).append("]\n");
        var text = new String(sealed, ISO_8859_1);
        return Map.of(
                "the same range sixteen times", (text + same).getBytes(ISO_8859_1),
                "thirty-two ranges, each another", (text + others).getBytes(ISO_8859_1));
    }

    static Map<String, byte[]> of(byte[] sealed) {
        var by = new HiddenObjects(sealed);
        var made = new LinkedHashMap<String, byte[]>();
        by.behindSizes(made);
        by.inTexts(made);
        by.oddlyWritten(made);
        return made;
    }

    private void behindSizes(Map<String, byte[]> made) {
        for (var no : new String[] {"null", "(x)", "/x", "[1]"})
            made.put("the claim in a text, and the size " + no, sized(900, typed(claim), no));
        for (var no : new String[] {"2147483646", "99999999", "1.5", "-1", "0", "00" + (size + 1)})
            made.put("the page in a text, and the size " + no, sized(900, typed(page), no));
        made.put("a size that is one too large", sized(size, SHELL, size + 2 + ""));
        made.put("a size that is one too small", sized(size, SHELL, size + ""));
        made.put("a number far behind the others", sized(900, SHELL, "901"));
    }

    private void inTexts(Map<String, byte[]> made) {
        made.put("the page in a text", sized(size, typed(page), size + 1 + ""));
        var named = trailer.replaceFirst("(/ID ?\\[<[^>]*> ?)<[^>]*>", "$1" + quoted(page));
        made.put("the page in a text of the identifier", ended(shells(), named, size + 1 + "", ""));
        made.put("the page in a text of an extension", extended("<</ESIC<</BaseVersion" + page + ">>>>"));
        int information = Integer.parseInt(last("/Info ([0-9]+) 0 R", trailer).group(1));
        made.put(
                "the page in the name of a program",
                updated(
                        Map.of(
                                information,
                                PRODUCER.matcher(object(information)).replaceFirst("/Producer" + quoted(page))),
                        size));
    }

    private void oddlyWritten(Map<String, byte[]> made) {
        made.put("a shell that calls itself a table", sized(size, "<</Type/XRef>>", size + 1 + ""));
        made.put("a shell that calls itself a catalogue", sized(size, "<</Type/Catalog>>", size + 1 + ""));
        made.put("a shell with a space that is none", sized(size, "<</Type\0/Font>>", size + 1 + ""));
        made.put("a remark that leads elsewhere", ended(shells(), trailer, size + 1 + "", "%startxref 15\n"));
        made.put("no object at all", updated(Map.of(), size));
        made.put("an old object written again", updated(Map.of(2, object(2)), size));
        var shell = new String(shell(sealed.getBytes(ISO_8859_1)), ISO_8859_1);
        made.put(
                "the end of an object behind a space",
                (sealed + shell.substring(sealed.length()).replace(">>\nendobj", ">> endobj")).getBytes(ISO_8859_1));
    }

    private byte[] extended(String extensions) {
        int root = Integer.parseInt(last("/Root ([0-9]+) 0 R", trailer).group(1));
        var catalog = object(root).replaceFirst("/Extensions<<.*?>>>>", "");
        var extended = catalog.substring(0, catalog.length() - 2) + "/Extensions" + extensions + ">>";
        return updated(Map.of(root, extended), size);
    }

    private Map<Integer, String> shells() {
        return Map.of(size, SHELL);
    }

    private byte[] sized(int number, String object, String said) {
        return ended(Map.of(number, object), trailer, said, "");
    }

    private byte[] updated(Map<Integer, String> objects, int after) {
        return ended(objects, trailer, after + "", "");
    }

    private byte[] ended(Map<Integer, String> objects, String ending, String said, String remark) {
        var body = new StringBuilder();
        var table = new StringBuilder("xref\n");
        new TreeMap<>(objects).forEach((number, object) -> {
            table.append(String.format(Locale.ROOT, "%d 1\n%010d 00000 n \n", number, sealed.length() + body.length()));
            body.append(number).append(" 0 obj\n").append(object).append("\nendobj\n");
        });
        var previous = last("startxref\n([0-9]+)", sealed).group(1);
        var now = ending.replaceFirst("/Prev [0-9]+", "/Prev " + previous)
                .replaceFirst("/Size [0-9]+", "/Size " + quoted(said));
        var end = remark + "startxref\n" + (sealed.length() + body.length()) + "\n%%EOF\n";
        return (sealed + body + table + "trailer\n" + now + "\n" + end).getBytes(ISO_8859_1);
    }

    private static String typed(String text) {
        return "<</Type " + text + ">>";
    }

    /** As it stands last in the file. */
    private String object(int number) {
        return last("(?s)\n" + number + " 0 obj\n(.*?)\nendobj", sealed).group(1);
    }

    /** What is attached for programs; where nothing is, the page once more. */
    private String claim() {
        var stream =
                Pattern.compile("\n([0-9]+) 0 obj\n<<[^\n]*/EmbeddedFile[^s]").matcher(sealed);
        if (!stream.find()) return page;
        return hidden(
                Integer.parseInt(stream.group(1)),
                "<</Length %d/Type/EmbeddedFile>>",
                "{\"validFrom\":\"2018-10-01\",\"validUntil\":\"2039-09-30\",\"status\":{\"status_list\":{\"idx\":0}},"
                        + "\"holder\":{\"firstName\":\"Jean\",\"lastName\":\"Faux\"}}");
    }

    private static String hidden(int number, String entries, String streamed) {
        var head = String.format(Locale.ROOT, entries, streamed.length());
        return "(\n" + number + " 0 obj\n" + head + "\nstream\n" + streamed + "\nendstream\nendobj\n)";
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    private static MatchResult last(String pattern, String in) {
        return Pattern.compile(pattern)
                .matcher(in)
                .results()
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
