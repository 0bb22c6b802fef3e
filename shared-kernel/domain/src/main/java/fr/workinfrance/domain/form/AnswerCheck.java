package fr.workinfrance.domain.form;

import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.form.FieldProblem.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with some answers, one problem a field at most, in the form's order. */
record AnswerCheck(Map<FormField, FieldNeed> asked, Answers answers, boolean strict, LocalDate today) {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LONG_TEXT = 2000;

    List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        for (var field : FormField.values())
            if (asked.containsKey(field)) problem(field).ifPresent(kind -> problems.add(new FieldProblem(field, kind)));
        return problems;
    }

    private Optional<Kind> problem(FormField field) {
        var typed = answers.to(field);
        // Why: cut before anything is parsed, so that a book in a field costs nothing.
        if (typed.length() > longest(field)) return Optional.of(Kind.TOO_LONG);
        var text = tidy(field, typed);
        if (text.isEmpty()) return isWanted(field) ? Optional.of(Kind.MISSING) : Optional.empty();
        return shape(field, text)
                .or(() -> strict ? new AnswerSense(answers, today).problem(field, text) : Optional.empty());
    }

    private boolean isWanted(FormField field) {
        return switch (asked.getOrDefault(field, FieldNeed.OPTIONAL)) {
            case ALWAYS -> strict || !mayBeBlankInAnImport(field);
            case UNLESS_OPEN_ENDED -> strict && !isOpenEnded();
            case FOR_A_RENEWAL -> strict && isRenewal();
            case WITH_A_PERMIT -> hasPermit(answers) && (strict || !mayBeBlankInAnImport(field));
            case WITHOUT_A_PERMIT -> !hasPermit(answers) && (strict || !mayBeBlankInAnImport(field));
            case OPTIONAL -> false;
        };
    }

    /** Whether anything of a permit is given: whoever begins to give it gives it whole. */
    static boolean hasPermit(Answers answers) {
        return FieldTerm.PERMIT.stream()
                .anyMatch(field -> !tidy(field, answers.to(field)).isEmpty());
    }

    private boolean isRenewal() {
        return TypedChoice.request(answers.to(FormField.REQUEST))
                .filter(request -> request == RequestKind.RENEWAL)
                .isPresent();
    }

    /** What a form of another system may have left out: words, and the question it did not ask. */
    private static boolean mayBeBlankInAnImport(FormField field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, EMAIL, PHONE, POSTAL_CODE, YES_NO -> true;
            case DATE, COUNTRY, DEPARTEMENT, SIRET, AMOUNT, CHOICE -> false;
        };
    }

    private Optional<Kind> shape(FormField field, String text) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> Optional.empty();
            case EMAIL -> strict ? unless(Typed.email(text), Kind.NOT_AN_EMAIL) : Optional.empty();
            case PHONE -> strict ? unless(Typed.phone(text), Kind.NOT_A_PHONE) : Optional.empty();
            case POSTAL_CODE -> strict ? unless(Typed.postalCode(text), Kind.NOT_A_POSTAL_CODE) : Optional.empty();
            case DATE -> unless(Typed.date(text), Kind.NOT_A_DATE);
            case COUNTRY -> unless(Typed.country(text), Kind.NOT_A_COUNTRY);
            case DEPARTEMENT -> unless(Typed.departement(text), Kind.NOT_A_DEPARTEMENT);
            case SIRET -> unless(Typed.siret(text), Kind.NOT_A_SIRET);
            case AMOUNT -> unless(TypedAmount.of(field, text), Kind.NOT_AN_AMOUNT);
            case YES_NO -> unless(Typed.yesOrNo(text), Kind.NOT_A_CHOICE);
            case CHOICE -> unless(choice(field, text), Kind.NOT_A_CHOICE);
        };
    }

    private static Optional<?> choice(FormField field, String text) {
        return switch (field) {
            case CIVILITY -> TypedChoice.civility(text);
            case REQUEST -> TypedChoice.request(text);
            case CONTRACT_TYPE -> TypedChoice.contractType(text);
            case STAY_STATUS -> TypedChoice.stayStatus(text);
            default -> Optional.empty();
        };
    }

    private boolean isOpenEnded() {
        return isOpenEnded(answers);
    }

    static boolean isOpenEnded(Answers answers) {
        return TypedChoice.contractType(answers.to(FormField.CONTRACT_TYPE))
                .filter(type -> type == ContractType.OPEN_ENDED)
                .isPresent();
    }

    static String tidy(FormField field, String typed) {
        return Typed.tidy(typed, field.kind() == FormField.Kind.LONG_TEXT);
    }

    private static int longest(FormField field) {
        return field.kind() == FormField.Kind.LONG_TEXT ? LONGEST_LONG_TEXT : LONGEST_TEXT;
    }

    private static Optional<Kind> unless(Optional<?> read, Kind problem) {
        return read.isPresent() ? Optional.empty() : Optional.of(problem);
    }
}
