package fr.workinfrance.domain.foresight;

import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What the rules notice before a form is whole: only what the answers still open cannot change. The form is examined twice, the open
 * answers supposed once in one way and once in the other, as far apart as rules can tell; what both find, about answers that were
 * given, will stand whatever else is typed.
 */
public final class Foreseen {

    private static final Set<Rule> PIECES = EnumSet.of(Rule.PIECE_MISSING, Rule.PIECES_COUNTED);
    private static final Set<FormField> MAY_STILL_COME =
            EnumSet.of(FormField.PERMIT_DEPARTEMENT, FormField.PREVIOUS_REFERENCE);

    /**
     * @param open what is missing or cannot be read
     * @param examine the findings of a form in which nothing is open
     */
    public static List<Finding> in(Answers answers, Set<FormField> open, Function<Answers, List<Finding>> examine) {
        var both = new LinkedHashSet<>(examine.apply(supposing(answers, open, Foreseen::one)));
        both.retainAll(Set.copyOf(examine.apply(supposing(answers, open, Foreseen::other))));
        both.removeIf(finding -> !speaksOfAnswers(finding, answers, open));
        return List.copyOf(both);
    }

    private static boolean speaksOfAnswers(Finding finding, Answers answers, Set<FormField> open) {
        // Why: pieces come after the answers; which of them an answer spares is read, and that they are not there yet
        // is no news.
        if (PIECES.contains(finding.rule())) return false;
        // Why: where a permit or a reference may be given or not, whoever has given none yet may still do so.
        if (MAY_STILL_COME.stream()
                .anyMatch(field ->
                        finding.fields().contains(field) && answers.to(field).isBlank())) return false;
        return finding.fields().stream().noneMatch(open::contains)
                && finding.fields().stream()
                        .anyMatch(field -> !answers.to(field).isBlank());
    }

    private static Answers supposing(Answers answers, Set<FormField> open, Function<FormField, String> supposed) {
        var typed = new EnumMap<FormField, String>(FormField.class);
        typed.putAll(answers.typed());
        open.forEach(field -> typed.put(field, supposed.apply(field)));
        return new Answers(typed);
    }

    private static String one(FormField field) {
        return switch (field.kind()) {
            case TEXT, EMAIL, PHONE, POSTAL_CODE -> "";
            case LONG_TEXT -> "57000 Metz";
            case DATE -> "01/01/1990";
            case COUNTRY -> "DZ";
            case DEPARTEMENT -> "57";
            case SIRET -> "732 829 320 00074";
            case AMOUNT -> "1/MONTH";
            case YES_NO -> "oui";
            case CHOICE -> choice(field, "MADAME", "FIRST", "APPRENTICESHIP", "OTHER");
        };
    }

    private static String other(FormField field) {
        return switch (field.kind()) {
            case TEXT, EMAIL, PHONE, POSTAL_CODE -> "";
            case LONG_TEXT -> "97600 Mamoudzou";
            case DATE -> "01/01/2090";
            case COUNTRY -> "SN";
            case DEPARTEMENT -> "976";
            case SIRET -> "356 000 000 00048";
            case AMOUNT -> "9000/MONTH";
            case YES_NO -> "non";
            case CHOICE -> choice(field, "MONSIEUR", "RENEWAL", "OPEN_ENDED", "JOB_SEEKER");
        };
    }

    private static String choice(FormField field, String civility, String request, String contract, String stay) {
        return switch (field) {
            case CIVILITY -> civility;
            case REQUEST -> request;
            case CONTRACT_TYPE -> contract;
            case STAY_STATUS -> stay;
            default -> throw new IllegalArgumentException("no choice: " + field);
        };
    }

    private Foreseen() {}
}
