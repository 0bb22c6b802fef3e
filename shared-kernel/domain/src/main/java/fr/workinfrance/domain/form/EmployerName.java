package fr.workinfrance.domain.form;

import fr.workinfrance.domain.employer.Representative;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The name an employer trades under, unless it is a person's own. */
public final class EmployerName {

    private static final Set<String> CIVILITIES = Set.of("m", "m.", "mr", "monsieur", "mme", "madame", "mlle");

    /**
     * The name as it may stand in clear; empty when it is the representative's own.
     *
     * <p>Why: whoever trades under their own name is a person, whose name is kept with their other facts, under their key.
     */
    static String inClear(String typed, Representative person) {
        return isOf(typed, person.firstName(), person.lastName()) ? "" : typed;
    }

    /** Whether a name is made of these two, in whatever order, letters or civility. */
    public static boolean isOf(String name, String firstName, String lastName) {
        var words = words(name);
        return !words.isEmpty() && words.equals(words(firstName + " " + lastName));
    }

    private static List<String> words(String text) {
        return Arrays.stream(Folded.of(text).split("[ -]"))
                .filter(word -> !word.isEmpty() && !CIVILITIES.contains(word))
                .sorted()
                .toList();
    }

    private EmployerName() {}
}
