package fr.workinfrance.verification.added;

import fr.workinfrance.verification.added.PdfValue.Atom;
import fr.workinfrance.verification.added.PdfValue.Entries;
import fr.workinfrance.verification.added.PdfValue.Items;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values from a place on; whatever could be read in two ways is refused. */
final class ValueReader {

    private static final Pattern REFERENCE =
            Pattern.compile("([1-9][0-9]{0,6}) 0 R(?![^\\x00\\t\\n\\f\\r ()<>\\[\\]{}/%])");
    private static final Pattern SIMPLE = Pattern.compile(
            "(?:/[^\\x00\\t\\n\\f\\r ()<>\\[\\]{}/%]*+|[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)|true|false|null)(?![^\\x00\\t\\n\\f\\r ()<>\\[\\]{}/%])"
                    + "|<[0-9A-Fa-f]*+>");
    private static final int DEEPEST = 24;

    private final String text;

    /** Why kept: a file may hold two million values, and some matchers for each were a gigabyte. */
    private final Map<Pattern, Matcher> matchers = new IdentityHashMap<>();

    private int at;

    ValueReader(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int at() {
        return at;
    }

    ValueReader space() {
        while (at < text.length() && isSpace(text.charAt(at))) at++;
        return this;
    }

    boolean sees(String word) {
        return text.startsWith(word, at);
    }

    boolean sees(Pattern form) {
        return matcher(form).lookingAt();
    }

    void word(String word) throws MoreThanProofs {
        MoreThanProofs.unless(sees(word), "not " + word);
        at += word.length();
    }

    /** What stands there in a form, which is then behind. What it says is to be asked before the same form is looked for again. */
    Matcher form(Pattern form) throws MoreThanProofs {
        var match = matcher(form);
        MoreThanProofs.unless(match.lookingAt(), "not as expected");
        at = match.end();
        return match;
    }

    void skip(int letters) throws MoreThanProofs {
        MoreThanProofs.unless(letters >= 0 && letters <= text.length() - at, "cut short");
        at += letters;
    }

    PdfValue value() throws MoreThanProofs {
        return value(0);
    }

    private PdfValue value(int depth) throws MoreThanProofs {
        MoreThanProofs.unless(depth < DEEPEST, "too deep");
        space();
        if (sees("<<")) return dictionary(depth);
        if (sees("[")) return array(depth);
        if (sees("(")) return string();
        var reference = matcher(REFERENCE);
        if (reference.lookingAt()) {
            at = reference.end();
            return new Atom(Integer.parseInt(reference.group(1)) + " 0 R");
        }
        return new Atom(form(SIMPLE).group());
    }

    private Entries dictionary(int depth) throws MoreThanProofs {
        word("<<");
        var values = new LinkedHashMap<String, PdfValue>();
        while (!space().sees(">>")) {
            MoreThanProofs.unless(sees("/"), "no name");
            var name = form(SIMPLE).group();
            MoreThanProofs.unless(values.put(name, value(depth + 1)) == null, "said twice");
        }
        word(">>");
        return new Entries(values);
    }

    private Items array(int depth) throws MoreThanProofs {
        word("[");
        var values = new ArrayList<PdfValue>();
        while (!space().sees("]")) values.add(value(depth + 1));
        word("]");
        return new Items(values);
    }

    private Atom string() throws MoreThanProofs {
        int from = at;
        int open = 0;
        do {
            MoreThanProofs.unless(at < text.length(), "cut short");
            switch (text.charAt(at)) {
                case '\\' -> at++;
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
            at++;
        } while (open > 0);
        MoreThanProofs.unless(at <= text.length(), "cut short");
        return new Atom(text.substring(from, at));
    }

    private static boolean isSpace(char letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || letter == ' ';
    }

    private Matcher matcher(Pattern form) {
        return matchers.computeIfAbsent(
                        form, _ -> form.matcher(text).useAnchoringBounds(false).useTransparentBounds(true))
                .region(at, text.length());
    }
}
