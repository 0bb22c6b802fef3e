package fr.workinfrance.verification.added;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value as a PDF writes it. Two are equal when they say the same, in whatever order a dictionary says it. */
sealed interface PdfValue {

    /** A name, number, string or reference, as written: {@code /Sig}, {@code 3}, {@code (seal)}, {@code 6 0 R}. */
    record Atom(String written) implements PdfValue {}

    record Items(List<PdfValue> values) implements PdfValue {}

    /** A dictionary. Why names as written: one spelt otherwise is another, and another is refused. */
    record Entries(Map<String, PdfValue> values) implements PdfValue {

        @Nullable
        PdfValue at(String name) {
            return values.get(name);
        }

        boolean says(String name, String written) {
            return new Atom(written).equals(at(name));
        }

        /** Whether an entry has that form where it is. Why of all that is free to differ: a text could hold a whole object. */
        void mayHave(String name, String form) throws MoreThanProofs {
            var value = at(name);
            MoreThanProofs.unless(
                    value == null || (value instanceof Atom(var written) && written.matches(form)), "another " + name);
        }

        void hasOnly(Set<String> names) throws MoreThanProofs {
            MoreThanProofs.unless(names.containsAll(values.keySet()), "other entries");
        }

        /** Whether all but some entries are those of another. */
        void differsOnlyIn(Set<String> names, Entries from) throws MoreThanProofs {
            for (var name : values.keySet()) keeps(name, names, from);
            for (var name : from.values.keySet()) keeps(name, names, from);
        }

        private void keeps(String name, Set<String> free, Entries from) throws MoreThanProofs {
            var now = at(name);
            MoreThanProofs.unless(free.contains(name) || (now != null && now.equals(from.at(name))), "changed " + name);
        }
    }

    static Entries entries(@Nullable PdfValue value) throws MoreThanProofs {
        if (value instanceof Entries entries) return entries;
        throw new MoreThanProofs("no dictionary");
    }

    static String atom(@Nullable PdfValue value) throws MoreThanProofs {
        if (value instanceof Atom atom) return atom.written();
        throw new MoreThanProofs("no simple value");
    }

    static boolean isReference(@Nullable PdfValue value) {
        return value instanceof Atom atom && atom.written().endsWith(" 0 R");
    }

    /** The number of the object that it refers to. */
    static int reference(@Nullable PdfValue value) throws MoreThanProofs {
        MoreThanProofs.unless(isReference(value), "no reference");
        return Integer.parseInt(atom(value).replace(" 0 R", ""));
    }
}
