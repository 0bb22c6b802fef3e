package fr.workinfrance.domain.form;

import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.form.FieldProblem.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What can be read and yet cannot be meant: a slip of the finger is told to whoever is still at the keyboard. What the law makes of
 * an answer is no matter of this class but of the rules.
 *
 * @param today day of Paris
 */
record AnswerSense(Answers answers, LocalDate today) {

    // Why Latin letters: passports and permits write the name so beside any other script, and the attestation repeats
    // it. Brackets and strokes stand in many of them: "Diallo (épouse Sow)", "Maria / Marie".
    private static final Pattern NAME =
            Pattern.compile("(?=.*\\p{IsLatin})[\\p{IsLatin}\\p{M}\u2019'\u02bc .\u00b7()/-]+");
    // Why not every character: what no font of the attestation draws would stand there as a question mark.
    private static final Pattern SYMBOL = Pattern.compile(
            ".*[[\\p{So}&&[^\u00b0\u00ae\u00a9\u2122\u2116]]\\p{Cs}\\p{Co}\\p{Cn}\\p{Cf}].*", Pattern.DOTALL);
    private static final int OLDEST_AGE = 110;
    private static final int YOUNGEST_AGE = 3;
    private static final int YEARS_BACK = 10;
    private static final int YEARS_AHEAD = 15;

    Optional<Kind> problem(FormField field, String text) {
        return switch (field) {
            case LAST_NAME, FIRST_NAME, REPRESENTATIVE_LAST_NAME, REPRESENTATIVE_FIRST_NAME ->
                NAME.matcher(text).matches() ? Optional.empty() : Optional.of(Kind.NOT_A_NAME);
            case SIRET, PREVIOUS_SIRET -> when(Typed.siret(text).filter(s -> !s.hasValidKey()), Kind.SIRET_KEY_WRONG);
            case BIRTH_DATE ->
                date(text, day -> day.isAfter(today), Kind.BIRTH_IN_THE_FUTURE)
                        .or(() -> date(text, this::isNoWorkersBirth, Kind.DATE_UNLIKELY));
            case STAY_SINCE, OFFER_PUBLISHED_ON -> date(text, day -> day.isAfter(today), Kind.DATE_IN_THE_FUTURE);
            case CONTRACT_START, PERMIT_EXPIRY -> date(text, this::isFarAway, Kind.DATE_UNLIKELY);
            case CONTRACT_END ->
                date(text, this::isBeforeStart, Kind.END_BEFORE_START)
                        .or(() -> date(text, this::isFarAway, Kind.DATE_UNLIKELY));
            case HOURS -> when(TypedAmount.of(field, text).filter(AnswerSense::isNoWorkingTime), Kind.AMOUNT_UNLIKELY);
            case GROSS_PAY ->
                when(TypedAmount.of(field, text).filter(pay -> pay.quantity().signum() == 0), Kind.AMOUNT_UNLIKELY);
            default -> isText(field) && SYMBOL.matcher(text).matches() ? Optional.of(Kind.NOT_TEXT) : Optional.empty();
        };
    }

    private static boolean isText(FormField field) {
        return field.kind() == FormField.Kind.TEXT || field.kind() == FormField.Kind.LONG_TEXT;
    }

    private boolean isNoWorkersBirth(LocalDate day) {
        return day.isBefore(today.minusYears(OLDEST_AGE)) || day.isAfter(today.minusYears(YOUNGEST_AGE));
    }

    private boolean isFarAway(LocalDate day) {
        return day.isBefore(today.minusYears(YEARS_BACK)) || day.isAfter(today.plusYears(YEARS_AHEAD));
    }

    private boolean isBeforeStart(LocalDate end) {
        var start = Typed.date(AnswerCheck.tidy(FormField.CONTRACT_START, answers.to(FormField.CONTRACT_START)));
        return !AnswerCheck.isOpenEnded(answers) && start.filter(end::isBefore).isPresent();
    }

    /** Nothing, or more hours than there are. */
    private static boolean isNoWorkingTime(Amount hours) {
        var there = switch (hours.per()) {
            case HOUR -> 1;
            case WEEK -> 7 * 24;
            case MONTH -> 31 * 24;
            case YEAR -> 366 * 24;
        };
        return hours.quantity().signum() == 0 || hours.quantity().compareTo(BigDecimal.valueOf(there)) > 0;
    }

    private static Optional<Kind> date(String text, Predicate<LocalDate> wrong, Kind problem) {
        return when(Typed.date(text).filter(wrong), problem);
    }

    private static Optional<Kind> when(Optional<?> wrong, Kind problem) {
        return wrong.map(_ -> problem);
    }
}
