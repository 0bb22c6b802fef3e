package fr.workinfrance.query.procedure;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.eligibility.Engagement;
import fr.workinfrance.domain.eligibility.Occupation;
import fr.workinfrance.domain.eligibility.Situation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The answers to the eligibility questions as a page or a program sends them. */
record SituationAnswers(Map<String, String> typed) {

    private static final List<String> NEEDED =
            List.of("nationality", "place", "occupation", "engagement", "hours", "months");

    /** Empty when a question that counts is not answered. */
    Optional<Situation> situation() {
        if (!missing().isEmpty()) return Optional.empty();
        return Optional.of(new Situation(
                Country.of(text("nationality")),
                text("place").equals("ABROAD"),
                choice(Occupation.values(), "occupation").orElseThrow(),
                choice(Engagement.values(), "engagement").orElseThrow(),
                number("hours").orElseThrow(),
                number("months").orElseThrow(),
                choice(ApplicantRole.values(), "role").orElse(ApplicantRole.EMPLOYER),
                choice(RequestKind.values(), "request").orElse(RequestKind.FIRST),
                text("regulated").equals("yes"),
                text("shortage").equals("yes")));
    }

    /** The names of the questions still to be answered. */
    List<String> missing() {
        return NEEDED.stream().filter(question -> !isAnswered(question)).toList();
    }

    private boolean isAnswered(String question) {
        return switch (question) {
            case "nationality" -> text(question).matches("[A-Z]{2}");
            case "place" -> text(question).equals("FRANCE") || text(question).equals("ABROAD");
            case "occupation" -> choice(Occupation.values(), question).isPresent();
            case "engagement" -> choice(Engagement.values(), question).isPresent();
            default -> number(question).isPresent();
        };
    }

    private OptionalInt number(String question) {
        var text = text(question);
        return text.matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private <E extends Enum<E>> Optional<E> choice(E[] values, String question) {
        return Stream.of(values).filter(v -> v.name().equals(text(question))).findFirst();
    }

    private String text(String question) {
        return typed.getOrDefault(question, "").strip();
    }
}
